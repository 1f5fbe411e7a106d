package dev.trailsearch.cli.output;

import java.io.PrintWriter;

/// How far something is, on standard error. Its methods may be called from several threads.
public sealed interface Progress extends AutoCloseable
    permits ProgressLine, ProgressLines, ProgressSilence {

  /// What is counted.
  enum Unit {
    BYTES,
    EVENTS;

    String of(long number) {
      return switch (this) {
        case BYTES -> Numbers.bytes(number);
        case EVENTS -> Numbers.grouped(number) + " events";
      };
    }
  }

  /// Something that takes a while begins.
  ///
  /// @param task what it does, such as `Loading`
  /// @param total there are to go through
  /// @param unit what is counted
  void begin(String task, long total, Unit unit);

  /// There is more to go through than was thought, or less.
  void total(long total);

  /// It is this far.
  ///
  /// @param done so far
  /// @param words what else there is to say, such as a rate
  void at(long done, String words);

  /// Says something that must be seen, whatever else is shown.
  void say(String line);

  /// Ends it; nothing is left of a bar.
  @Override
  void close();

  /// A bar on a terminal, a line every few seconds elsewhere, nothing if quiet.
  static Progress on(PrintWriter err, Terminal terminal, boolean quiet) {
    if (quiet) {
      return new ProgressSilence(err);
    }
    return terminal.err()
        ? new ProgressLine(err, terminal)
        : new ProgressLines(err, System::nanoTime);
  }
}
