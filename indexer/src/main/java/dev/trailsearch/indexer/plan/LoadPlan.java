package dev.trailsearch.indexer.plan;

import dev.trailsearch.indexer.schema.ShardRoom;
import java.util.List;

/**
 * What a load would read.
 *
 * @param portions by month and account, in that order; what names of files do not tell comes last
 * @param loaded objects that are loaded already and would be skipped
 * @param unreadable places that cannot be listed, with their reasons
 * @param estimate what it would come to
 * @param layout partitions that it would make
 */
public record LoadPlan(
    List<Portion> portions,
    long loaded,
    List<String> unreadable,
    Estimate estimate,
    Layout layout) {

  /**
   * Partitions that a load would make, as far as names of files tell.
   *
   * @param partitions that are not there yet
   * @param shards of them, with their copies
   * @param room for shards in the engine
   */
  public record Layout(int partitions, int shards, ShardRoom room) {

    /** Whether the engine would take them. */
    public boolean fits() {
      return partitions == 0 || room.shards() + shards <= room.allowed();
    }
  }

  /**
   * A month of one account.
   *
   * @param month of delivery, such as {@code 2023-07}; {@code unknown} where keys do not say
   * @param account 12 digits, or {@code unknown}
   * @param objects to read
   * @param bytes of them, as they lie
   * @param events in them, estimated
   */
  public record Portion(String month, String account, long objects, long bytes, long events) {}

  /**
   * What all portions come to, by what loads into this store have shown so far, or else by measured
   * examples.
   *
   * @param events in them
   * @param seconds that reading and indexing them takes
   * @param indexBytes that they take on disk, without replicas
   * @param measured whether this store has been loaded enough to tell
   */
  public record Estimate(long events, long seconds, long indexBytes, boolean measured) {}

  /** Copies the lists. */
  public LoadPlan {
    portions = List.copyOf(portions);
    unreadable = List.copyOf(unreadable);
  }

  /** Objects to read. */
  public long objects() {
    return portions.stream().mapToLong(Portion::objects).sum();
  }

  /** Bytes of them, as they lie. */
  public long bytes() {
    return portions.stream().mapToLong(Portion::bytes).sum();
  }
}
