package dev.trailsearch.cli;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What someone may have meant. picocli suggests options only if their first two letters are right.
final class Suggestions {
  private Suggestions() {}

  /// The command or option that is nearest to a word; empty if none is near.
  static Optional<String> nearest(String word, CommandSpec command) {
    String bare = word.replaceFirst("=.*", "");
    Stream<String> known =
        word.startsWith("-")
            ? command.options().stream().map(OptionSpec::longestName)
            : command.subcommands().keySet().stream();
    return known
        .filter(name -> distance(bare, name) <= Math.max(1, name.length() / 3))
        .min(Comparator.comparingInt(name -> distance(bare, name)));
  }

  /// How many letters must be added, left out, changed or swapped with the next (optimal string
  /// alignment).
  private static int distance(String a, String b) {
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        steps[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(steps, a, b, i, j);
      }
    }
    return steps[a.length()][b.length()];
  }

  private static int step(int[][] steps, String a, String b, int i, int j) {
    int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(steps[i - 1][j - 1] + changed, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }
}
