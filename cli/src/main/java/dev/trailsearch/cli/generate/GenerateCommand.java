package dev.trailsearch.cli.generate;

import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.cli.output.Progress;
import dev.trailsearch.generator.GenerationSummary;
import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `generate`: synthetic logs.
@Command(
    name = "generate",
    description = {
      "Make synthetic logs, laid out as CloudTrail delivers them to S3.",
      "",
      "All kinds of records in several accounts, with one attack told in them, and digest files"
          + " that cover them. The same options give the same records on every machine."
    },
    footer = {
      "  trailsearch generate --events 1000000 --out ./logs",
      "  trailsearch generate --events 50000 --seed 7 --accounts 5 --days 30 --out ./logs"
    })
public final class GenerateCommand extends BaseCommand {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder to write to; made if absent.")
  private String directory;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "20000",
      description = "Records in all (default: ${DEFAULT-VALUE}).")
  private long events;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "What chance begins with (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--accounts",
      paramLabel = "A",
      defaultValue = "3",
      description = "Accounts, from 2 to 100 (default: ${DEFAULT-VALUE}).")
  private int accounts;

  @Option(
      names = "--days",
      paramLabel = "D",
      defaultValue = "7",
      description = "Days covered, from 1 to 3650 (default: ${DEFAULT-VALUE}).")
  private int days;

  @Override
  public Integer call() throws IOException {
    Path out = globals().places().path(directory);
    GeneratorSettings settings = settings();
    GenerationSummary summary;
    try (Progress progress = Progress.on(err(), globals().terminal(), globals().quiet())) {
      progress.begin("Writing", events, Progress.Unit.EVENTS);
      summary =
          Generator.writeTo(
              out,
              settings,
              (written, files) -> progress.at(written, Numbers.grouped(files) + " files"));
    } catch (InterruptedIOException e) {
      note("Not done yet: run the same command again to write all of it.");
      throw e;
    }
    print(summary, out);
    return ExitCode.DONE.number();
  }

  private GeneratorSettings settings() {
    try {
      return GeneratorSettings.defaults()
          .withSeed(seed)
          .withAccounts(accounts)
          .withDays(days)
          // Last: how many there may be depends on the days.
          .withEvents(events)
          .withDigests();
    } catch (IllegalArgumentException e) {
      throw new Misuse(String.valueOf(e.getMessage()), "See \"trailsearch generate --help\".", e);
    }
  }

  private void print(GenerationSummary summary, Path out) {
    switch (globals().format()) {
      case TABLE ->
          out()
              .println(
                  "%s records (%s different) in %s files, %s, below %s"
                      .formatted(
                          Numbers.grouped(summary.events()),
                          Numbers.grouped(summary.distinctEvents()),
                          Numbers.grouped(summary.files() + summary.digests()),
                          Numbers.bytes(summary.compressedBytes()),
                          out));
      case JSON, NDJSON -> out().println(Json.line(Json.tree(summary)));
      case CSV -> {
        out().print(Csv.line(List.of("records", "distinct", "files", "digests", "bytes")));
        out()
            .print(
                Csv.line(
                    List.of(
                        "" + summary.events(),
                        "" + summary.distinctEvents(),
                        "" + summary.files(),
                        "" + summary.digests(),
                        "" + summary.compressedBytes())));
      }
    }
  }
}
