package dev.trailsearch.cli.output;

import java.io.Console;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What is on the other side of standard output and standard error.
///
/// @param out whether standard output is a terminal
/// @param err whether standard error is one
/// @param columns its width, at least 40
/// @param unicode whether it shows more than ASCII
public record Terminal(boolean out, boolean err, int columns, boolean unicode) {
  private static final int NARROWEST = 40;
  private static final int USUAL = 80;

  public Terminal {
    columns = Math.max(columns, NARROWEST);
  }

  /// No terminal at all: a pipe or a file on both.
  public static Terminal none() {
    return new Terminal(false, false, USUAL, true);
  }

  /// The launcher's word for it: it can ask the shell about each stream and the width, which Java
  /// cannot. Without it, what Java knows.
  public static Terminal ofThisProcess() {
    return of(
        Map.of(
            "terminal", System.getProperty("trailsearch.terminal", ""),
            "columns", System.getProperty("trailsearch.columns", ""),
            "encoding", System.getProperty("stdout.encoding", "")),
        System.console());
  }

  @SuppressWarnings("SystemConsoleNull") // JDK 25 answers null where there is no console at all.
  static Terminal of(Map<String, String> told, @org.jspecify.annotations.Nullable Console console) {
    String streams = told.getOrDefault("terminal", "");
    boolean both = streams.isEmpty() && console != null && console.isTerminal();
    return new Terminal(
        both || streams.contains("out"),
        both || streams.contains("err"),
        columns(told.getOrDefault("columns", "")),
        StandardCharsets.UTF_8.name().equalsIgnoreCase(told.getOrDefault("encoding", "")));
  }

  private static int columns(String told) {
    try {
      int columns = Integer.parseInt(told.strip());
      return columns > 0 ? columns : USUAL;
    } catch (NumberFormatException _) {
      return USUAL;
    }
  }
}
