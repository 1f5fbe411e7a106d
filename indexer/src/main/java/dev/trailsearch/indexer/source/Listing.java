package dev.trailsearch.indexer.source;

/** Hears what a {@link Source} holds. One call at a time; a call may take as long as it needs. */
public interface Listing {

  /** An object that may hold records. */
  void found(LogObject object) throws InterruptedException;

  /**
   * A place that could not be looked into.
   *
   * @param place a file, a folder or a prefix
   * @param reason in words
   */
  void unreadable(String place, String reason);

  /**
   * A place that was left out although the selection would admit it, for those who want to know.
   *
   * @param place a folder or a prefix
   * @param reason in words
   */
  default void passedOver(String place, String reason) {}
}
