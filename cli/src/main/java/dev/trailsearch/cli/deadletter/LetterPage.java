package dev.trailsearch.cli.deadletter;

import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.SafeText;
import dev.trailsearch.indexer.deadletter.Content;
import dev.trailsearch.indexer.deadletter.Fault;
import dev.trailsearch.indexer.deadletter.LetterEntry;
import dev.trailsearch.indexer.deadletter.OpenedLetter;
import dev.trailsearch.indexer.deadletter.Status;

/// A letter as people read it: what is known of it, then its text.
final class LetterPage {
  private final Ink ink;
  private final StringBuilder page = new StringBuilder();

  private LetterPage(Ink ink) {
    this.ink = ink;
  }

  static String of(OpenedLetter letter, boolean raw, Ink ink) {
    LetterPage page = new LetterPage(ink);
    page.entry(letter.entry());
    Content content = letter.content();
    if (content != null) {
      page.text(LetterView.text(content, raw));
    }
    return page.page.toString();
  }

  private void entry(LetterEntry letter) {
    Fault fault = letter.fault();
    Status status = letter.status();
    line("id", letter.id());
    line("object", letter.place().object());
    line("begins", letter.place().start().words());
    line("noticed", fault.noticed().words());
    line("cause", fault.cause().word() + ": " + fault.cause().meaning());
    line("reason", fault.reason());
    line(
        "tried",
        "%d times, first %s, last %s".formatted(status.attempts(), status.first(), status.last()));
    line("state", status.state().word());
    status.events().forEach(event -> line("event", event));
  }

  private void line(String name, String value) {
    page.append(ink.bold("%-9s".formatted(name))).append(SafeText.of(value)).append('\n');
  }

  private void text(String text) {
    page.append('\n');
    text.lines().forEach(line -> page.append(SafeText.of(line)).append('\n'));
  }
}
