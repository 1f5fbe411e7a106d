package dev.trailsearch.indexer.lifecycle.snapshot;

import dev.trailsearch.indexer.schema.SnapshotRef;

/** What became of taking a snapshot of a partition. */
public sealed interface SnapshotOutcome {

  /** It was taken, and holds all that is there. */
  record Taken(SnapshotRef snapshot) implements SnapshotOutcome {}

  /** One that holds all that is there was taken before. */
  record Unchanged(SnapshotRef snapshot) implements SnapshotOutcome {}

  /** It was taken, but events came meanwhile: it may lack some of them. */
  record Overtaken(SnapshotRef snapshot) implements SnapshotOutcome {}

  /** There is nothing to take: the partition was removed, or has no events yet. */
  record Nothing() implements SnapshotOutcome {}
}
