package dev.trailsearch.indexer.coverage;

import dev.trailsearch.indexer.coverage.Gap.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The hours of one account and Region in which objects were delivered. */
final class Hours {

  /**
   * CloudTrail delivers nothing where nothing happens, so an empty hour says little by itself. It
   * is suspicious where the Region is busy all the time: of the twelve hours on either side, ten
   * must be filled.
   */
  private static final int FLANK = 12;

  private static final int FILLED = 10;
  private static final long SECONDS = 3_600;

  private final BitSet hours = new BitSet();

  /** Objects were delivered in this hour; times before 1970 are not. */
  void add(Instant time) {
    long hour = hour(time);
    if (hour >= 0 && hour < Integer.MAX_VALUE) {
      hours.set((int) hour);
    }
  }

  /** The empty stretches between busy ones, in order. */
  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    int filled = hours.nextSetBit(0);
    while (filled >= 0) {
      int from = hours.nextClearBit(filled);
      int to = hours.nextSetBit(from);
      if (to >= 0 && isBusy(from - FLANK, from) && isBusy(to, to + FLANK)) {
        gaps.add(new Gap(start(from), start(to), Reason.NO_OBJECTS));
      }
      filled = to;
    }
    return gaps;
  }

  private boolean isBusy(int from, int to) {
    return from >= 0 && hours.get(from, to).cardinality() >= FILLED;
  }

  private static long hour(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), SECONDS);
  }

  private static Instant start(int hour) {
    return Instant.ofEpochSecond(hour * SECONDS);
  }
}
