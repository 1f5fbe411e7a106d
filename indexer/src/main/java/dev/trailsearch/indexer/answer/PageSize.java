package dev.trailsearch.indexer.answer;

/**
 * How many events the next page has, so that its bytes stay about the same whatever the size of the
 * events.
 *
 * @param events at least one
 */
public record PageSize(int events) {

  /** So many events of the largest size that CloudTrail delivers can be held. */
  public static final PageSize FIRST = new PageSize(250);

  /** More make an engine no faster. */
  public static final int MOST = 5_000;

  /** Bytes of a page that is wanted; on its way it is copied, so a reader holds ten times that. */
  public static final int WANTED_BYTES = 4 * 1024 * 1024;

  /** A page that is longer is asked for again with fewer events. */
  private static final int MOST_BYTES = 3 * WANTED_BYTES;

  private static final int FASTEST_GROWTH = 4;

  /** Bytes that an answer may have; those of a single event are not bounded. */
  public int mostBytes() {
    return events == 1 ? Integer.MAX_VALUE - 8 : MOST_BYTES;
  }

  /** The size after a page of this size that took so many bytes. */
  public PageSize after(int bytes) {
    long wanted = (long) WANTED_BYTES * events / Math.max(bytes, 1);
    return new PageSize(
        (int) Math.clamp(wanted, 1, Math.min(MOST, (long) events * FASTEST_GROWTH)));
  }

  /** A quarter, for a page that was too long. */
  public PageSize less() {
    return new PageSize(Math.max(1, events / 4));
  }
}
