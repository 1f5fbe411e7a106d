package dev.trailsearch.indexer.lifecycle.plan;

/** One thing to be done to one partition, and why. */
public sealed interface Step {

  /** Of the partition. */
  String key();

  /** The reason, in words. */
  String why();

  /** Protects what a hold covers and the engine does not protect yet. */
  record Protect(String key, String why) implements Step {}

  /** Merges it, and closes it to writes. */
  record Seal(String key, String why) implements Step {}

  /**
   * Takes a snapshot of it.
   *
   * @param repository where
   */
  record Snapshot(String key, String repository, String why) implements Step {}

  /**
   * Changes the number of its copies.
   *
   * @param count beside the primary
   */
  record Replicas(String key, int count, String why) implements Step {}

  /**
   * Deletes it.
   *
   * @param requiresSnapshot whether only when a verified snapshot holds all of it
   */
  record Delete(String key, boolean requiresSnapshot, String why) implements Step {}

  /** What is done, in a word. */
  default String action() {
    return switch (this) {
      case Protect _ -> "protect";
      case Seal _ -> "seal";
      case Snapshot _ -> "snapshot";
      case Replicas _ -> "replicas";
      case Delete _ -> "delete";
    };
  }
}
