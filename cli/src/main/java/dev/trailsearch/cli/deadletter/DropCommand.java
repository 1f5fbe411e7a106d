package dev.trailsearch.cli.deadletter;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.indexer.deadletter.DeadLetters;
import dev.trailsearch.indexer.deadletter.LetterEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `deadletter drop`: throws away.
@Command(
    name = "drop",
    description = {
      "Throw dead letters away, for good.",
      "",
      "Their records are then nowhere but in the files that held them. Asks first; without a"
          + " terminal, --yes is needed."
    },
    footer = {
      "  trailsearch deadletter drop ID",
      "  trailsearch deadletter drop --cause not-a-record --yes"
    })
final class DropCommand extends BaseCommand {

  @Mixin private Choice choice;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Override
  public Integer call() throws IOException, InterruptedException {
    choice.check();
    if (!yes && !globals().terminal().err()) {
      throw new Misuse("nobody can be asked whether to drop them", "Give --yes to drop them.");
    }
    try (Beans beans = beans()) {
      return drop(beans.get(DeadLetters.class)).number();
    }
  }

  private ExitCode drop(DeadLetters letters) throws IOException, InterruptedException {
    List<String> ids = choice.ids();
    long meant = ids.isEmpty() ? letters.count(choice.filter()) : letters.entries(ids).size();
    if (meant == 0) {
      note("No such dead letter.");
      return ExitCode.DIFFERENT;
    }
    if (!yes && !agreed(meant)) {
      note("Nothing was dropped.");
      return ExitCode.DIFFERENT;
    }
    print(ids.isEmpty() ? dropMeant(letters) : letters.drop(ids));
    return ExitCode.DONE;
  }

  private long dropMeant(DeadLetters letters) throws InterruptedException {
    long dropped = 0;
    List<LetterEntry> page = letters.page(choice.filter(), null);
    while (!page.isEmpty()) {
      dropped += letters.drop(page.stream().map(LetterEntry::id).toList());
      page = letters.page(choice.filter(), page.getLast());
    }
    return dropped;
  }

  private boolean agreed(long meant) throws IOException {
    err()
        .print(
            "Drop %s dead %s for good? [y/N] "
                .formatted(Numbers.grouped(meant), meant == 1 ? "letter" : "letters"));
    err().flush();
    String answer =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
  }

  private void print(long dropped) {
    switch (globals().format()) {
      case TABLE -> out().println("dropped " + Numbers.grouped(dropped));
      case JSON, NDJSON -> out().println(Json.line(Json.object().put("dropped", dropped)));
      case CSV -> out().print(Csv.line(List.of("dropped")) + Csv.line(List.of("" + dropped)));
    }
  }
}
