package dev.trailsearch.benchmarks.load;

import dev.trailsearch.benchmarks.measure.Medians;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures for people: medians, in Markdown. */
final class LoadTable {

  private static final double MEGA = 1_000_000.0;

  /** The share of what is possible that we want to reach. */
  private static final double AIM = 0.95;

  private LoadTable() {}

  static String of(LoadResults results) {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%s%n%,d events of %d bytes, medians of %d rounds%n%n",
            results.setting().words(),
            results.records(),
            results.rawBytes() / results.records(),
            results.of(results.contenders().getFirst()).size()));
    table.append(
        "| | events/s | kept/s | MB/s raw | loader CPU µs/event kept | engine CPU µs/event kept"
            + " | heap MB | resident MB | bytes/event kept | refused |\n"
            + "|---|---|---|---|---|---|---|---|---|---|\n");
    List<Contender> contenders = results.contenders();
    contenders.forEach(contender -> table.append(row(results, contender)));
    boolean both = contenders.containsAll(List.of(Contender.CEILING, Contender.TRAILSEARCH));
    return both ? table.append('\n').append(share(results)).toString() : table.toString();
  }

  private static String row(LoadResults results, Contender contender) {
    List<Measured> rounds = results.of(contender);
    double events = results.records();
    double seconds = Medians.of(rounds, one -> one.loader().millis()) / 1_000;
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f | %.1f | %.1f | %.1f | %.0f | %.0f | %.0f | %,.0f |%n",
        contender.words(),
        events / seconds,
        Medians.of(rounds, Measured::documents) / seconds,
        results.rawBytes() / seconds / MEGA,
        perEvent(results, contender, one -> one.loader().cpuMillis()),
        perEvent(results, contender, Measured::engineCpuMillis),
        Medians.of(rounds, one -> one.loader().peakHeap()) / MEGA,
        Medians.of(rounds, one -> one.loader().peakResident()) / MEGA,
        Medians.of(rounds, Measured::bytesPerEvent),
        Medians.of(rounds, one -> one.loader().refused()));
  }

  /** How near to the ceiling we come, and how near one can come who must read the logs as well. */
  private static String share(LoadResults results) {
    double ceiling = Medians.of(results.of(Contender.CEILING), one -> one.loader().millis());
    double ours = Medians.of(results.of(Contender.TRAILSEARCH), one -> one.loader().millis());
    double engine = perEvent(results, Contender.CEILING, Measured::engineCpuMillis);
    double loader = perEvent(results, Contender.TRAILSEARCH, one -> one.loader().cpuMillis());
    return String.format(
        Locale.ROOT,
        "Trailsearch reaches %.2f of the ceiling; where engine and loader share the processors,"
            + " %.2f × E/(E+L) is %.2f.%n",
        ceiling / ours,
        AIM,
        AIM * engine / (engine + loader));
  }

  /** Microseconds of one event that is there at the end: what was refused is worth nothing. */
  private static double perEvent(
      LoadResults results, Contender contender, ToDoubleFunction<Measured> millis) {
    List<Measured> rounds = results.of(contender);
    return Medians.of(rounds, millis) * 1_000 / Medians.of(rounds, Measured::documents);
  }
}
