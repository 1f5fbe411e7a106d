package dev.trailsearch.cli.deadletter;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.indexer.deadletter.CauseGroup;
import dev.trailsearch.indexer.deadletter.DeadLetters;
import dev.trailsearch.indexer.deadletter.LetterEntry;
import dev.trailsearch.indexer.deadletter.LetterFilter;
import dev.trailsearch.indexer.deadletter.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `deadletter list`: how many there are, and which.
@Command(
    name = "list",
    description = {
      "List what could not be indexed.",
      "",
      "By cause, with examples; with --cause, --object or --replayed, letter by letter in the"
          + " order of their places. What a record holds is not shown."
    },
    footer = {
      "  trailsearch deadletter list",
      "  trailsearch deadletter list --cause not-json --output csv",
      "  trailsearch deadletter list --object AWSLogs/111122223333/"
    })
final class ListCommand extends BaseCommand {

  @Mixin private Narrowing narrowing;

  @Option(
      names = "--replayed",
      description = "Those that were replayed, instead of those that wait.")
  private boolean replayed;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "100",
      description = "Letters to show, from 1 (default: ${DEFAULT-VALUE}).")
  private int size;

  @Option(
      names = "--after",
      paramLabel = "ID",
      description = "The page after the one that ended with this letter.")
  private @Nullable String after;

  @Override
  public Integer call() {
    if (size < 1) {
      throw new Misuse("--size " + size + " is less than 1", "Give a number from 1.");
    }
    LetterFilter filter = narrowing.filter(replayed ? State.REPLAYED : State.WAITING);
    try (Beans beans = beans()) {
      DeadLetters letters = beans.get(DeadLetters.class);
      boolean single = narrowing.given() || replayed || after != null;
      boolean any = single ? printLetters(letters, filter) : printGroups(letters, filter);
      if (!any) {
        note(replayed ? "No dead letter was replayed." : "No dead letters wait.");
        return ExitCode.DIFFERENT.number();
      }
      return ExitCode.DONE.number();
    }
  }

  private boolean printGroups(DeadLetters letters, LetterFilter filter) {
    List<CauseGroup> groups = letters.groups(filter);
    new ListPage(globals(), out()).groups(groups);
    if (!groups.isEmpty()) {
      note("Letter by letter: trailsearch deadletter list --cause CAUSE");
    }
    return !groups.isEmpty();
  }

  private boolean printLetters(DeadLetters letters, LetterFilter filter) {
    List<LetterEntry> shown = new ArrayList<>();
    List<LetterEntry> page = letters.page(filter, last(letters));
    // One more than is shown tells whether there is a next page.
    while (!page.isEmpty() && shown.size() <= size) {
      shown.addAll(page);
      page = shown.size() <= size ? letters.page(filter, page.getLast()) : List.of();
    }
    boolean more = shown.size() > size;
    List<LetterEntry> first = more ? shown.subList(0, size) : shown;
    String next = more ? first.getLast().id() : null;
    new ListPage(globals(), out()).letters(first, next);
    if (next != null) {
      note("Next page: --after " + next);
    }
    return !first.isEmpty();
  }

  private @Nullable LetterEntry last(DeadLetters letters) {
    if (after == null) {
      return null;
    }
    LetterEntry last = letters.entries(List.of(after)).get(after);
    if (last == null) {
      throw new Misuse("no dead letter has the id " + after, "List again from the beginning.");
    }
    return last;
  }
}
