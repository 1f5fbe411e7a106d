package dev.trailsearch.benchmarks.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** What many measurements say. */
public final class Medians {

  private Medians() {}

  /** The middle one; the upper of the two in the middle of an even number. */
  public static <T> double of(Collection<T> measured, ToDoubleFunction<T> figure) {
    return percentile(measured.stream().mapToDouble(figure).toArray(), 50);
  }

  /**
   * The figure that so many percent of all do not exceed, by nearest rank.
   *
   * @param figures at least one, in any order
   * @param percent from 0 to 100
   */
  public static double percentile(double[] figures, int percent) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    int rank = (int) ((long) sorted.length * percent / 100);
    return sorted[Math.min(rank, sorted.length - 1)];
  }
}
