package dev.trailsearch.cli.search;

import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Bars;
import dev.trailsearch.cli.output.Bars.Bar;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.facet.Histogram;
import java.io.PrintWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facets and histogram as bars.
final class Counts {
  private static final DateTimeFormatter DAY = pattern("uuuu-MM-dd");
  private static final DateTimeFormatter MINUTE = pattern("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter SECOND = pattern("uuuu-MM-dd HH:mm:ss");

  private final GlobalOptions globals;

  Counts(GlobalOptions globals) {
    this.globals = globals;
  }

  /// The values of one field, with how many are not shown.
  void facet(String name, Facet facet, PrintWriter out) {
    heading(name, values(facet), out);
    List<Bar> bars = new ArrayList<>();
    facet.values().forEach(v -> bars.add(new Bar(v.value(), v.count(), v.selected())));
    if (facet.other() > 0) {
      bars.add(new Bar("(other values)", facet.other(), false));
    }
    bars(bars, out);
    Long error = facet.errorBound();
    if (error != null && error > 0) {
      out.println(
          globals.ink().faint("  a count may be up to " + Numbers.grouped(error) + " too low"));
    }
    out.println();
  }

  void histogram(@Nullable Histogram histogram, PrintWriter out) {
    if (histogram == null) {
      return;
    }
    heading("time", "by " + histogram.interval() + ", UTC", out);
    DateTimeFormatter form = form(histogram.interval());
    bars(
        histogram.buckets().stream()
            .map(b -> new Bar(form.format(b.from()), b.count(), false, b.failed()))
            .toList(),
        out);
    out.println();
  }

  private void heading(String name, String note, PrintWriter out) {
    out.println(globals.ink().bold(name) + globals.ink().faint(note.isEmpty() ? "" : "  " + note));
  }

  private void bars(List<Bar> bars, PrintWriter out) {
    out.print(
        Bars.of(bars, globals.terminal().columns(), globals.terminal().unicode(), globals.ink()));
  }

  private static String values(Facet facet) {
    Long cardinality = facet.cardinality();
    return cardinality == null || cardinality <= facet.values().size()
        ? ""
        : "about " + Numbers.grouped(cardinality) + " values";
  }

  private static DateTimeFormatter form(String interval) {
    return switch (interval.charAt(interval.length() - 1)) {
      case 's' -> SECOND;
      case 'm', 'h' -> MINUTE;
      default -> DAY;
    };
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
  }
}
