package dev.trailsearch.cli.output;

import java.util.ArrayList;
import java.util.List;

/// How wide the columns of a table may be.
final class Widths {
  private static final int NARROWEST = 6;

  private Widths() {}

  /// Takes from the column that is widest for what it needs, until all fit or none can give more.
  ///
  /// @param wanted width by column
  /// @param comfort the width at which each reads well; 0 for one that is not to be cut
  /// @param room for all of them
  static List<Integer> fit(List<Integer> wanted, List<Integer> comfort, int room) {
    List<Integer> widths = new ArrayList<>(wanted);
    int over = widths.stream().mapToInt(Integer::intValue).sum() - room;
    while (over > 0) {
      int giver = giver(widths, comfort);
      if (giver < 0) {
        break;
      }
      widths.set(giver, widths.get(giver) - 1);
      over--;
    }
    return List.copyOf(widths);
  }

  private static int giver(List<Integer> widths, List<Integer> comfort) {
    int giver = -1;
    double most = 0;
    for (int i = 0; i < widths.size(); i++) {
      boolean gives = comfort.get(i) > 0 && widths.get(i) > NARROWEST;
      if (gives && (double) widths.get(i) / comfort.get(i) > most) {
        giver = i;
        most = (double) widths.get(i) / comfort.get(i);
      }
    }
    return giver;
  }
}
