package dev.trailsearch.cli.output;

import java.io.PrintWriter;

/// Says only what must be said.
final class ProgressSilence implements Progress {
  private final PrintWriter err;

  ProgressSilence(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void begin(String task, long total, Unit unit) {}

  @Override
  public void total(long total) {}

  @Override
  public void at(long done, String words) {}

  @Override
  public synchronized void say(String line) {
    err.println(line);
  }

  @Override
  public void close() {
    err.flush();
  }
}
