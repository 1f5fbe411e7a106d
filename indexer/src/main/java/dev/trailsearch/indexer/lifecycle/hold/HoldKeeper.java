package dev.trailsearch.indexer.lifecycle.hold;

import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.Indices;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.PartitionState;
import dev.trailsearch.indexer.schema.Survey;
import java.util.List;
import java.util.function.Predicate;

/**
 * Sets and releases holds. What is meant is written down first, then the engine is made so; if that
 * was broken off, any later call completes it.
 */
public final class HoldKeeper {

  private final Indices indices;
  private final PartitionCatalogue partitions;
  private final Holds holds;

  /** A keeper for an engine where the schema is installed. */
  public HoldKeeper(EngineClient engine) {
    this.indices = new Indices(engine);
    this.partitions = new PartitionCatalogue(engine);
    this.holds = new Holds(engine);
  }

  /**
   * Sets holds. From then on no command deletes what they cover, and the engine refuses to change
   * or delete the indices that there are now. What is loaded later comes to an index beside them,
   * which the engine protects from the next {@link #enforce} on.
   *
   * @param scopes at least one; each becomes a hold of its own
   * @return the holds, among them those that were set before
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public List<Hold> hold(String caseName, List<Scope> scopes, Mark by) {
    List<Hold> set = scopes.stream().map(scope -> holds.set(caseName, scope, by)).toList();
    enforce();
    return set;
  }

  /**
   * Releases holds. A partition is free when its last hold is released; what came late stays in an
   * index of its own, and both are one partition. Throws as {@link #hold}.
   *
   * @return those that were released
   */
  public List<Hold> release(Predicate<Hold> meant, Mark by) {
    List<Hold> released = holds.active().stream().filter(meant).toList();
    released.forEach(hold -> holds.release(hold, by));
    enforce();
    return released;
  }

  /**
   * Makes every partition what the holds say, and the engine what the catalogue says. Throws as
   * {@link #hold}.
   *
   * @return keys of the partitions that were not so
   */
  public List<String> enforce() {
    List<Hold> active = holds.active();
    Survey survey = partitions.survey();
    return survey.entries().stream()
        .filter(entry -> enforce(entry, active, survey))
        .map(entry -> entry.partition().key())
        .toList();
  }

  private boolean enforce(PartitionEntry entry, List<Hold> active, Survey survey) {
    boolean covered = active.stream().anyMatch(hold -> hold.holds(entry.partition()));
    if (entry.state() == PartitionState.DELETED
        && (!covered || !survey.indices().containsAll(entry.indices()))) {
      return false;
    }
    PartitionEntry now = entry;
    if (covered && survey.indices().contains(entry.index())) {
      now = freeze(entry);
    } else if (!covered && entry.state() == PartitionState.HELD) {
      now = free(entry);
    }
    boolean due = !now.equals(entry) || survey.unsettled().contains(entry.partition().key());
    if (due) {
      partitions.settle(now);
    }
    return due;
  }

  /** A deletion that was begun and not completed is taken back. */
  private PartitionEntry freeze(PartitionEntry entry) {
    return partitions.change(
        entry.partition().key(),
        now -> now.index().equals(entry.index()) ? now.frozenWhole() : now);
  }

  private PartitionEntry free(PartitionEntry entry) {
    String key = entry.partition().key();
    if (indices.exists(entry.index())) {
      return partitions.change(key, now -> isSame(now, entry) ? now.released() : now);
    }
    boolean whole =
        entry.sealedEvents() != null && entry.sealedEvents() == indices.count(entry.frozen());
    PartitionState before = whole ? PartitionState.SEALED : PartitionState.OPEN;
    PartitionEntry freed =
        partitions.change(key, now -> isSame(now, entry) ? now.releasedTo(before) : now);
    // A loader that made the index for late events just then has written to it.
    return indices.exists(entry.index())
        ? partitions.change(
            key, now -> now.index().equals(freed.index()) ? now.frozenWhole().released() : now)
        : freed;
  }

  private static boolean isSame(PartitionEntry now, PartitionEntry before) {
    return now.state() == before.state() && now.index().equals(before.index());
  }
}
