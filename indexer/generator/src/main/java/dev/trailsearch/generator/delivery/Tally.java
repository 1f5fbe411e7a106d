package dev.trailsearch.generator.delivery;

/**
 * How many records of each kind were written.
 *
 * @param redelivered how many of them had been delivered before, byte for byte
 */
public record Tally(
    long management, long data, long network, long insight, long aggregated, long redelivered) {

  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

  public long records() {
    return management + data + network + insight + aggregated;
  }

  /** How many different records there are. */
  public long distinct() {
    return records() - redelivered;
  }

  public long of(RecordKind kind) {
    return switch (kind) {
      case MANAGEMENT -> management;
      case DATA -> data;
      case NETWORK -> network;
      case INSIGHT -> insight;
      case AGGREGATED -> aggregated;
    };
  }

  public Tally plus(Tally other) {
    return new Tally(
        management + other.management,
        data + other.data,
        network + other.network,
        insight + other.insight,
        aggregated + other.aggregated,
        redelivered + other.redelivered);
  }
}
