package dev.trailsearch.cli.output;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// A bar in the last line of a terminal, with the time left.
final class ProgressLine implements Progress {
  private static final String ERASE = "\r\u001b[K";
  private static final int REDRAW_MILLIS = 200;

  private final PrintWriter err;
  private final Terminal terminal;
  private @Nullable ProgressBar bar;
  private boolean ended;

  ProgressLine(PrintWriter err, Terminal terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public void begin(String task, long total, Unit unit) {
    ProgressBarBuilder builder = new ProgressBarBuilder();
    switch (unit) {
      case BYTES -> builder.setUnit(" MB", 1 << 20);
      case EVENTS -> builder.setUnit(" events", 1);
    }
    bar =
        builder
            .setTaskName(task)
            .setInitialMax(total)
            .setStyle(terminal.unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .setConsumer(new LastLine())
            .build();
  }

  @Override
  public void total(long total) {
    if (bar != null) {
      bar.maxHint(total);
    }
  }

  @Override
  public void at(long done, String words) {
    if (bar != null) {
      bar.stepTo(done);
      bar.setExtraMessage(" " + words);
    }
  }

  @Override
  public void say(String line) {
    synchronized (err) {
      err.print(bar == null ? "" : ERASE);
      err.println(line);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      boolean interrupted = Thread.currentThread().isInterrupted();
      bar.close();
      if (interrupted) {
        // It forgets that.
        Thread.currentThread().interrupt();
      }
      synchronized (err) {
        ended = true;
        err.print(ERASE);
      }
    }
    err.flush();
  }

  /// Draws the bar over itself.
  private final class LastLine implements ProgressBarConsumer {

    @Override
    public int getMaxRenderedLength() {
      return terminal.columns() - 1;
    }

    @Override
    public void accept(String drawn) {
      synchronized (err) {
        // An interrupted thread closes a bar without waiting until it is drawn for the last time.
        if (!ended) {
          err.print(ERASE + drawn);
          err.flush();
        }
      }
    }

    @Override
    public void close() {}
  }
}
