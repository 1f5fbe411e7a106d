package dev.trailsearch.search.field;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class DidYouMean {

  private static final int LONGEST = 100;

  private final List<String> names;

  /** Knows these names. */
  public DidYouMean(List<String> names) {
    this.names = List.copyOf(names);
  }

  /** What to write in place of a name that does not exist. */
  String hint(String wrong) {
    return nearest(wrong)
        .map(name -> "did you mean " + name + "?")
        .orElse(
            "a parameter is written with its whole path, such as requestParameters.bucketName;"
                + " text with a colon in it goes in quotes");
  }

  /**
   * The name, or the name whose last part, has the fewest letters changed, at most a third of them:
   * {@code username} for {@code userIdentity.userName}.
   */
  public Optional<String> nearest(String wrong) {
    String lower = wrong.toLowerCase(Locale.ROOT);
    if (lower.isEmpty() || lower.length() > LONGEST) {
      return Optional.empty();
    }
    record Candidate(String name, int distance) {}
    return names.stream()
        .map(name -> new Candidate(name, distanceToEnd(lower, name.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.distance() <= Math.max(1, lower.length() / 3))
        .min(
            Comparator.comparingInt(Candidate::distance)
                .thenComparingInt(candidate -> candidate.name().length()))
        .map(Candidate::name);
  }

  private static int distanceToEnd(String wrong, String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return Math.min(distance(wrong, name), distance(wrong, last));
  }

  /** Letters added, left out, changed, or swapped with their neighbour. */
  static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + changed);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
