package dev.trailsearch.cli.output;

import java.util.Locale;

/// The form of results on standard output.
public enum OutputFormat {
  /// For people.
  TABLE,
  /// One object.
  JSON,
  /// One object a line.
  NDJSON,
  /// For spreadsheets; a cell never starts a formula.
  CSV;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
