package dev.trailsearch.cli.investigate;

import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Bars;
import dev.trailsearch.cli.output.Bars.Bar;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.cli.output.SafeText;
import dev.trailsearch.cli.output.Table;
import dev.trailsearch.search.completeness.Completeness;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.facet.Histogram;
import dev.trailsearch.search.investigate.Remark;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the parts of a story, no wider than the terminal.
///
/// @param globals whose terminal and colours are used
record Pen(GlobalOptions globals) {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int SECOND_LENGTH = "2023-07-10 11:47:39".length();
  private static final int MINUTE_LENGTH = "2023-07-10 11:47".length();
  private static final int VALUES = 5;
  private static final int MOST_BUCKETS = 40;

  Ink ink() {
    return globals.ink();
  }

  /// Text from a record, or "?" where there is none.
  static String safe(@Nullable String text) {
    return text == null ? "?" : SafeText.of(text);
  }

  /// `2026-03-28 02:45:02`, in UTC.
  static String time(@Nullable Instant time) {
    return time == null ? "an unknown time" : SECOND.format(time);
  }

  /// `1 event`, `2,000 events`.
  static String count(long number, String one) {
    return Numbers.grouped(number) + " " + one + (number == 1 ? "" : "s");
  }

  /// Sentences, broken between words where the line ends.
  String paragraph(String text) {
    StringBuilder lines = new StringBuilder();
    int width = globals.terminal().columns();
    int at = 0;
    for (String word : text.split(" ", -1)) {
      if (at > 0 && at + 1 + word.length() > width) {
        lines.append('\n');
        at = 0;
      } else if (at > 0) {
        lines.append(' ');
        at++;
      }
      lines.append(word);
      at += word.length();
    }
    return lines.append('\n').toString();
  }

  /// A heading with a note behind it.
  String heading(String text, String note) {
    return "\n" + ink().bold(text) + (note.isEmpty() ? "" : ink().faint("  " + note)) + "\n";
  }

  /// The first values of a facet, as bars under its name; nothing if it has none.
  String bars(String name, @Nullable Facet facet) {
    if (facet == null || facet.values().isEmpty()) {
      return "";
    }
    List<Facet.Value> shown = facet.values().stream().limit(VALUES).toList();
    List<Bar> bars = new ArrayList<>();
    shown.forEach(value -> bars.add(new Bar(value.value(), value.count(), false)));
    long more =
        (facet.cardinality() == null ? facet.values().size() : facet.cardinality()) - VALUES;
    String note = more > 0 ? "and about " + Numbers.grouped(more) + " more" : "";
    return heading(name, note) + bars(bars);
  }

  /// When it happened.
  String bars(Histogram histogram) {
    int shown = histogram.interval().endsWith("s") ? SECOND_LENGTH : MINUTE_LENGTH;
    List<Bar> bars =
        histogram.buckets().stream()
            .filter(bucket -> bucket.count() > 0)
            .map(b -> new Bar(time(b.from()).substring(0, shown), b.count(), false, b.failed()))
            .toList();
    return bars.size() < 2 || bars.size() > MOST_BUCKETS
        ? ""
        : heading("time", "by " + histogram.interval() + ", UTC; empty ones left out") + bars(bars);
  }

  private String bars(List<Bar> bars) {
    return Bars.of(bars, globals.terminal().columns(), globals.terminal().unicode(), ink());
  }

  /// A table, each line ended.
  <R> String table(List<R> rows, List<Column<R>> columns, BiFunction<R, String, String> paint) {
    return new Table<>(columns, ink()).painted(paint).of(rows, globals.terminal().columns());
  }

  /// What is worth a look.
  String remarks(List<Remark> remarks) {
    return remarks.stream()
        .map(remark -> ink().yellow(paragraph("! " + remark.text()).stripTrailing()) + "\n")
        .collect(Collectors.joining());
  }

  /// What is missing of the time looked at; nothing if nothing is known to be.
  String gaps(Completeness completeness) {
    return completeness.gaps() == 0
        ? ""
        : faint(
            paragraph(
                    "Not all of this time is loaded: %s; status tells which."
                        .formatted(count(completeness.gaps(), "known gap")))
                .stripTrailing());
  }

  /// A note that stands back.
  String faint(String text) {
    return ink().faint(text) + "\n";
  }
}
