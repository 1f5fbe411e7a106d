package dev.trailsearch.generator.play;

import dev.trailsearch.generator.text.Dice;
import java.util.Collections;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Shares a number of records out over time, so that the shares add up to exactly that number. */
public final class Timetable {

  private static final int HOUR = 3600;
  private static final int SLOTS = HOUR / Slot.SECONDS;

  /** With fewer records to a slot there would be more files than a demo should have. */
  private static final int RECORDS_WORTH_A_SLOT = 40;

  private final Rhythm rhythm = new Rhythm();
  private final long from;
  private final long until;
  private final long events;
  private final long seed;
  private final double total;

  /**
   * Plans the hours of a window.
   *
   * @param from the begin of the first hour, in seconds since 1970
   * @param until the end of the last
   */
  public Timetable(long from, long until, long events, long seed) {
    this.from = from;
    this.until = until;
    this.events = events;
    this.seed = seed;
    this.total = hours().mapToDouble(rhythm::weight).sum();
  }

  /** All slots in order; many are empty when there are few records. */
  Iterator<Slot> slots() {
    Shares shares = new Shares();
    return new Iterator<>() {
      private long hour = from;
      private Iterator<Slot> ofHour = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        return ofHour.hasNext() || hour < until;
      }

      @Override
      public Slot next() {
        if (!ofHour.hasNext()) {
          ofHour = slots(hour, shares.next(rhythm.weight(hour))).iterator();
          hour += HOUR;
        }
        return ofHour.next();
      }
    };
  }

  Rhythm rhythm() {
    return rhythm;
  }

  private LongStream hours() {
    return LongStream.range(0, (until - from) / HOUR).map(hour -> from + hour * HOUR);
  }

  private Stream<Slot> slots(long hour, int budget) {
    int busy = Math.clamp(budget / RECORDS_WORTH_A_SLOT, 1, SLOTS);
    int first = Dice.named(seed, "slots/" + hour).below(SLOTS);
    int[] budgets = new int[SLOTS];
    for (int i = 0; i < busy; i++) {
      int share = (int) ((long) budget * (i + 1) / busy - (long) budget * i / busy);
      budgets[(first + i * SLOTS / busy) % SLOTS] += share;
    }
    return IntStream.range(0, SLOTS)
        .mapToObj(slot -> new Slot(hour + (long) slot * Slot.SECONDS, budgets[slot]));
  }

  /** Rounds the running sum, not each share: nothing is lost or added by rounding. */
  private final class Shares {
    private double weights;
    private long given;

    int next(int weight) {
      weights += weight;
      long due = Math.round(events * (weights / total));
      int share = (int) (due - given);
      given = due;
      return share;
    }
  }
}
