package dev.trailsearch.cli.output;

import java.util.List;
import java.util.stream.Collectors;

/// Counts as horizontal bars.
public final class Bars {
  private static final int LONGEST = 30;
  private static final int SUFFIX = 18;
  private static final int ROOMY = 80;
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

  /// One bar.
  ///
  /// @param label at its left
  /// @param count what it is long for
  /// @param marked whether it stands out
  /// @param failed the part of the count that failed
  public record Bar(String label, long count, boolean marked, long failed) {

    /// A bar of one colour.
    public Bar(String label, long count, boolean marked) {
      this(label, count, marked, 0);
    }
  }

  private Bars() {}

  /// The bars, one a line, the longest for the greatest count.
  ///
  /// @param width of the terminal: labels are cut, then bars are shorter, so that lines fit
  public static String of(List<Bar> bars, int width, boolean unicode, Ink ink) {
    int count = bars.stream().mapToInt(b -> Numbers.grouped(b.count()).length()).max().orElse(1);
    int longest = Math.min(LONGEST, Math.max(5, width / 3));
    boolean failures = width >= ROOMY && bars.stream().anyMatch(b -> b.failed() > 0);
    int label =
        Math.min(
            bars.stream().mapToInt(b -> SafeText.of(b.label()).length()).max().orElse(1),
            Math.max(8, width - longest - count - 6 - (failures ? SUFFIX : 0)));
    long most = Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
    StringBuilder lines = new StringBuilder();
    for (Bar bar : bars) {
      String name = padded(cut(SafeText.of(bar.label()), label), label);
      lines
          .append("  ")
          .append(bar.marked() ? ink.bold(name) : name)
          .append("  ")
          .append(" ".repeat(count - Numbers.grouped(bar.count()).length()))
          .append(ink.cyan(Numbers.grouped(bar.count())))
          .append("  ")
          .append(drawn(bar, Math.ceilDiv(bar.count() * longest * 8, most), unicode, ink))
          .append(failures ? ink.faint(failed(bar)) : "")
          .append('\n');
    }
    return lines
        .toString()
        .lines()
        .map(line -> line.stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  private static String failed(Bar bar) {
    return bar.failed() == 0 || bar.failed() == bar.count()
        ? ""
        : "  " + Numbers.grouped(bar.failed()) + " failed";
  }

  private static String drawn(Bar bar, long eighths, boolean unicode, Ink ink) {
    String line = line(eighths, unicode);
    if (bar.failed() == 0) {
      return ink.blue(line);
    }
    int red = (int) Math.ceilDiv(line.length() * bar.failed(), bar.count());
    return ink.red(line.substring(0, red)) + ink.blue(line.substring(red));
  }

  private static String line(long eighths, boolean unicode) {
    if (!unicode) {
      return "#".repeat((int) ((eighths + 7) / 8));
    }
    int rest = (int) (eighths % 8);
    return "█".repeat((int) (eighths / 8)) + (rest == 0 ? "" : EIGHTHS.substring(rest, rest + 1));
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }

  private static String padded(String text, int length) {
    return text + " ".repeat(length - text.length());
  }
}
