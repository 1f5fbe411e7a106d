package dev.trailsearch.benchmarks.load;

import dev.trailsearch.benchmarks.measure.Setting;
import java.util.List;

/**
 * All figures of a run.
 *
 * @param setting where and when
 * @param records loaded, repeats included
 * @param rawBytes of them, uncompressed
 * @param rounds of all contenders
 */
record LoadResults(Setting setting, long records, long rawBytes, List<Measured> rounds) {

  /** Who took part, in their order. */
  List<Contender> contenders() {
    return rounds.stream().map(Measured::contender).distinct().toList();
  }

  /** What one contender spent, round by round. */
  List<Measured> of(Contender contender) {
    return rounds.stream().filter(one -> one.contender() == contender).toList();
  }
}
