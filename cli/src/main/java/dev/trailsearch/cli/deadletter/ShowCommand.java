package dev.trailsearch.cli.deadletter;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.indexer.deadletter.Content;
import dev.trailsearch.indexer.deadletter.DeadLetters;
import dev.trailsearch.indexer.deadletter.OpenedLetter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `deadletter show`: one letter, opened.
@Command(
    name = "show",
    description = {
      "Show one dead letter with its text.",
      "",
      "Secrets are masked; what stands behind the place where it stops being JSON is left out,"
          + " since nobody can tell what is secret there."
    },
    footer = {
      "  trailsearch deadletter show ID",
      "  trailsearch deadletter show ID --raw",
      "  trailsearch deadletter show ID --out record.json"
    })
final class ShowCommand extends BaseCommand {

  @Parameters(paramLabel = "ID", description = "The letter, as list shows it.")
  private String id;

  @Option(names = "--raw", description = "Show all of the text, secrets too.")
  private boolean raw;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Write the bytes, secrets too, to a new file that only you may read; to be edited and"
              + " replayed.")
  private @Nullable String file;

  @Override
  public Integer call() throws IOException {
    try (Beans beans = beans()) {
      Optional<OpenedLetter> letter = beans.get(DeadLetters.class).open(id);
      if (letter.isEmpty()) {
        note("No dead letter has the id " + id + ".");
        return ExitCode.DIFFERENT.number();
      }
      return show(letter.get()).number();
    }
  }

  private ExitCode show(OpenedLetter letter) throws IOException {
    Content content = letter.content();
    if (file == null) {
      print(letter);
    } else if (content == null) {
      note("It was replayed, and its bytes are no longer kept.");
      return ExitCode.DIFFERENT;
    } else {
      PrivateFile.write(globals().places().path(file), content.bytes());
      note(
          "Edited, it is replayed by: trailsearch deadletter replay %s --file %s"
              .formatted(id, file));
    }
    if (content != null && !content.isWhole()) {
      note(
          "Only the first %s of %s are kept; the rest stands in %s."
              .formatted(
                  Numbers.bytes(content.bytes().length()),
                  Numbers.bytes(content.length()),
                  letter.entry().place().object()));
    }
    return ExitCode.DONE;
  }

  private void print(OpenedLetter letter) {
    switch (globals().format()) {
      case TABLE -> out().print(LetterPage.of(letter, raw, globals().ink()));
      case JSON, NDJSON -> out().println(Json.line(LetterView.json(letter, raw)));
      case CSV -> csv(letter);
    }
  }

  private void csv(OpenedLetter letter) {
    Content content = letter.content();
    String text = content == null ? "" : LetterView.text(content, raw);
    out().print(Csv.line(cells(LetterView.csvColumns().stream().map(c -> c.name()), "text")));
    out()
        .print(
            Csv.line(
                cells(
                    LetterView.csvColumns().stream().map(c -> c.value().apply(letter.entry())),
                    text)));
  }

  private static List<String> cells(Stream<String> cells, String last) {
    return Stream.concat(cells, Stream.of(last)).toList();
  }
}
