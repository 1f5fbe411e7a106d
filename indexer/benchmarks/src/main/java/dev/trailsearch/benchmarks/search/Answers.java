package dev.trailsearch.benchmarks.search;

import dev.trailsearch.benchmarks.measure.Medians;
import java.util.List;

/**
 * What one question took at one size of the store, in milliseconds.
 *
 * @param question which
 * @param events in the store
 * @param loading whether more were being loaded
 * @param p50 half of the answers came within
 * @param p95 nineteen of twenty came within
 * @param p99 nearly all came within
 * @param beside what of the median is not the engine's; negative where the engine gives no account
 */
record Answers(
    Question question,
    long events,
    boolean loading,
    double p50,
    double p95,
    double p99,
    double beside) {

  static Answers of(Question question, long events, boolean loading, List<Asked> asked) {
    double[] millis = asked.stream().mapToDouble(Asked::millis).toArray();
    boolean told = asked.stream().allMatch(one -> one.engineMillis() >= 0);
    return new Answers(
        question,
        events,
        loading,
        Medians.percentile(millis, 50),
        Medians.percentile(millis, 95),
        Medians.percentile(millis, 99),
        told ? Medians.of(asked, one -> one.millis() - one.engineMillis()) : -1);
  }
}
