package dev.trailsearch.indexer.schema;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Other indices of a partition, beside those that are searched: its events are derived anew into
 * them, or were in them before.
 *
 * @param phase which of the two
 * @param beside their names; the last takes events
 * @param schema version of the stored form in them
 * @param marks how much of each searched index they know: by index, the last sequence number of
 *     each shard
 * @param worker that is at it
 * @param switching until when the searched index refuses events, so that none is missed; null while
 *     it takes them
 */
public record Remap(
    Phase phase,
    List<String> beside,
    int schema,
    Map<String, List<Long>> marks,
    String worker,
    @Nullable Instant switching) {

  /** How far it is. */
  public enum Phase {
    /** Events are copied to new indices. */
    COPYING,
    /** The new ones are searched; those from before are kept as they were. */
    KEPT,
    /** Events that came since are copied back. */
    RETURNING;

    /** The word in the partition catalogue and in output. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the collections. */
  public Remap {
    beside = List.copyOf(beside);
    Map<String, List<Long>> copy = new HashMap<>();
    marks.forEach((index, shards) -> copy.put(index, List.copyOf(shards)));
    marks = Map.copyOf(copy);
  }

  /** To a new index, of which nothing is copied yet. */
  static Remap to(String index, String worker) {
    return new Remap(Phase.COPYING, List.of(index), Schema.VERSION, Map.of(), worker, null);
  }

  /** Whether events are copied. */
  public boolean running() {
    return phase != Phase.KEPT;
  }

  /** The index that takes what is copied, and all events once it is searched. */
  public String target() {
    return beside.getLast();
  }

  /** The same, done by another. */
  public Remap by(String other) {
    return new Remap(phase, beside, schema, marks, other, switching);
  }

  /** The same, so far. */
  public Remap read(Map<String, List<Long>> further) {
    return new Remap(phase, beside, schema, further, worker, switching);
  }

  /** The same, but the searched index refuses events until then. */
  public Remap refusingUntil(Instant end) {
    return new Remap(phase, beside, schema, marks, worker, end);
  }

  /** The same, but the searched index takes events. */
  public Remap accepting() {
    return new Remap(phase, beside, schema, marks, worker, null);
  }

  /** The same in another phase. */
  public Remap in(Phase other) {
    return new Remap(other, beside, schema, marks, worker, null);
  }
}
