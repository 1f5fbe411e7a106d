package dev.trailsearch.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.cli.output.Progress.Unit;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final Terminal TERMINAL = new Terminal(true, true, 80, true);

  private final StringWriter said = new StringWriter();
  private final PrintWriter err = new PrintWriter(said, true);
  private final AtomicLong clock = new AtomicLong();

  @Test
  void without_a_terminal_a_line_is_said_every_five_seconds() {
    try (Progress progress = new ProgressLines(err, clock::get)) {
      progress.begin("Loading", 4096, Unit.BYTES);
      at(4, progress, 1024);
      at(5, progress, 2048);
      at(9, progress, 3072);
      at(10, progress, 4096);
    }

    assertThat(said.toString())
        .isEqualTo(
            """
            Loading: 2.0 KB of 4.0 KB, 7/s, about 5.0 s left
            Loading: 4.0 KB of 4.0 KB, 7/s
            """);
  }

  @Test
  void what_must_be_seen_is_said_at_once_and_by_all() {
    for (Progress progress :
        new Progress[] {new ProgressLines(err, clock::get), new ProgressSilence(err)}) {
      progress.begin("Loading", 1, Unit.EVENTS);
      progress.say("rejected: x");
      progress.close();
    }

    assertThat(said.toString()).isEqualTo("rejected: x\nrejected: x\n");
  }

  @Test
  void who_is_quiet_says_nothing_of_how_far_it_is() {
    try (Progress progress = Progress.on(err, TERMINAL, true)) {
      progress.begin("Loading", 10, Unit.EVENTS);
      progress.at(5, "x");
    }

    assertThat(said.toString()).isEmpty();
  }

  @Test
  void on_a_terminal_a_bar_is_drawn_over_itself_and_erased_at_the_end() {
    try (Progress progress = Progress.on(err, TERMINAL, false)) {
      progress.begin("Loading", 10 << 20, Unit.BYTES);
      progress.at(5 << 20, "1,234 events");
      progress.say("rejected: x");
    }

    assertThat(said.toString()).contains("Loading").contains("50%").endsWith("\r\u001b[K");
    assertThat(said.toString()).contains("\r\u001b[Krejected: x\n");
  }

  @Test
  void a_bar_is_not_drawn_again_behind_the_back_of_an_interrupted_thread() {
    Progress progress = Progress.on(err, TERMINAL, false);
    progress.begin("Loading", 10, Unit.EVENTS);
    // Whoever draws waits until it has been closed.
    synchronized (err) {
      Thread.currentThread().interrupt();
      progress.close();
      assertThat(Thread.interrupted()).isTrue();
    }
    // All bars are drawn by one thread: when this one is closed, that has been tried.
    try (Progress next = Progress.on(new PrintWriter(new StringWriter()), TERMINAL, false)) {
      next.begin("Loading", 10, Unit.EVENTS);
    }

    assertThat(said.toString()).endsWith("\r\u001b[K");
  }

  private void at(long seconds, Progress progress, long bytes) {
    clock.set(TimeUnit.SECONDS.toNanos(seconds));
    progress.at(bytes, "7/s");
  }
}
