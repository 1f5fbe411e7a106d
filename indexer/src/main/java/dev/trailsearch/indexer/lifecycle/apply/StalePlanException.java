package dev.trailsearch.indexer.lifecycle.apply;

/** The plan was made for partitions that have changed since; nothing of it was done. */
public final class StalePlanException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StalePlanException(String message) {
    super(message);
  }
}
