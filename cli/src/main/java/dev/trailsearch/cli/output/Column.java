package dev.trailsearch.cli.output;

import java.util.function.Function;

/// A column of a table or of a CSV file.
///
/// @param name its heading
/// @param value of a row; empty if the row has none
/// @param shown how it takes its place on a terminal
/// @param comfort the width at which it reads well; where there is less room, columns give in
///   proportion to it
public record Column<T>(String name, Function<T, String> value, Shown shown, int comfort) {

  /// How a column takes its place on a terminal.
  public enum Shown {
    /// Whole, whatever the width.
    WHOLE,
    /// Cut at its end where there is no room.
    CUT,
    /// Cut in its middle: the ends of an ARN say more.
    CUT_MIDDLE,
    /// A number: whole and aligned to the right.
    NUMBER
  }

  /// A column that is never cut.
  public static <T> Column<T> whole(String name, Function<T, String> value) {
    return new Column<>(name, value, Shown.WHOLE, 0);
  }

  /// A column that is cut at its end.
  public static <T> Column<T> cut(String name, int comfort, Function<T, String> value) {
    return new Column<>(name, value, Shown.CUT, comfort);
  }

  /// A column that is cut in its middle.
  public static <T> Column<T> middle(String name, int comfort, Function<T, String> value) {
    return new Column<>(name, value, Shown.CUT_MIDDLE, comfort);
  }

  /// A column of numbers.
  public static <T> Column<T> number(String name, Function<T, String> value) {
    return new Column<>(name, value, Shown.NUMBER, 0);
  }
}
