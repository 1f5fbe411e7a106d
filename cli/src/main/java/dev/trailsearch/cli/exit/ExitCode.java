package dev.trailsearch.cli.exit;

/// How a command ended, for scripts. The numbers are a promise.
public enum ExitCode {
  DONE(0, "done"),
  DIFFERENT(1, "a check found something, or nothing matched"),
  MISUSE(2, "wrong usage"),
  UNREACHABLE(3, "the engine or a source cannot be reached"),
  REJECTED(4, "done, but some records were rejected"),
  FAULT(5, "a fault of trailsearch itself"),
  INTERRUPTED(130, "interrupted; running it again resumes");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /// What the shell sees in `$?`.
  public int number() {
    return number;
  }

  /// In words, for the help.
  public String meaning() {
    return meaning;
  }
}
