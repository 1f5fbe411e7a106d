package dev.trailsearch.cli.output;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/// One line a while, for logs.
final class ProgressLines implements Progress {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final PrintWriter err;
  private final LongSupplier nanos;
  private String task = "";
  private long total;
  private Unit unit = Unit.BYTES;
  private long begun;
  private long spoken;

  /// @param nanos a clock such as [System#nanoTime]
  ProgressLines(PrintWriter err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
  }

  @Override
  public synchronized void begin(String task, long total, Unit unit) {
    this.task = task;
    this.total = total;
    this.unit = unit;
    begun = nanos.getAsLong();
    spoken = begun;
  }

  @Override
  public synchronized void total(long total) {
    this.total = total;
  }

  @Override
  public synchronized void at(long done, String words) {
    long now = nanos.getAsLong();
    if (now - spoken < PAUSE.toNanos()) {
      return;
    }
    spoken = now;
    err.println(
        "%s: %s of %s%s%s"
            .formatted(
                task,
                unit.of(done),
                unit.of(total),
                words.isEmpty() ? "" : ", " + words,
                left(done, now - begun)));
    err.flush();
  }

  @Override
  public synchronized void say(String line) {
    err.println(line);
  }

  @Override
  public void close() {
    err.flush();
  }

  private String left(long done, long elapsedNanos) {
    if (done <= 0 || done >= total) {
      return "";
    }
    long left = (long) ((double) elapsedNanos / done * (total - done));
    return ", about " + Numbers.duration(Duration.ofNanos(left)) + " left";
  }
}
