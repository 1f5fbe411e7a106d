package dev.trailsearch.indexer.lifecycle.snapshot;

/** A repository, or a snapshot in it, cannot be used. */
public final class RepositoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final String remedy;

  /**
   * @param problem what is wrong, with the engine's own words
   * @param remedy what to do about it
   */
  public RepositoryException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
