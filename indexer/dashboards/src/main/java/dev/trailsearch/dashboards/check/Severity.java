package dev.trailsearch.dashboards.check;

/// How bad a finding is.
public enum Severity {
  /// It shows an error, or not what it says.
  WRONG,
  /// It works, and there is nothing to show.
  EMPTY;

  /// In one word.
  public String word() {
    return switch (this) {
      case WRONG -> "wrong";
      case EMPTY -> "empty";
    };
  }
}
