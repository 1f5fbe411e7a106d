package dev.trailsearch.cli.output;

import java.util.List;

/// Comma-separated values (RFC 4180) that a spreadsheet shows and never runs.
public final class Csv {
  private Csv() {}

  /// One line, ended by CR LF, by the rules of exports.
  public static String line(List<String> cells) {
    return dev.trailsearch.search.export.Csv.line(cells);
  }
}
