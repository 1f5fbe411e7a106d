package dev.trailsearch.indexer.schema;

import java.time.Instant;

/**
 * A snapshot that was verified to hold all of a partition.
 *
 * @param repository where it lies
 * @param name by which the repository knows it
 * @param content stands for what the partition held when it was taken
 * @param events in it
 * @param time when it was taken
 */
public record SnapshotRef(
    String repository, String name, String content, long events, Instant time) {

  /** The same, of a partition that was restored from it. */
  public SnapshotRef of(String restored) {
    return new SnapshotRef(repository, name, restored, events, time);
  }

  /** The same, where its repository is known by this name. */
  public SnapshotRef in(String other) {
    return new SnapshotRef(other, name, content, events, time);
  }
}
