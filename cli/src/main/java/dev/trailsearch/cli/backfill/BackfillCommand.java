package dev.trailsearch.cli.backfill;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.indexer.load.LoadSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `backfill`: loads files and folders.
@Command(
    name = "backfill",
    description = {
      "Load CloudTrail logs from files and folders.",
      "",
      "What a file holds decides, not its name: gzip or not, log files as in S3, bare arrays, one"
          + " record a file or a line. Loading the same again changes nothing."
    },
    footer = {
      "  trailsearch backfill ./AWSLogs",
      "  trailsearch backfill 2023.json.gz export/ --output json",
    })
public final class BackfillCommand extends BaseCommand {

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "A file, or a folder with all below it.")
  private List<String> sources;

  @Option(
      names = "--force",
      description =
          "Read every file again, also one that was loaded before and has not changed. What is in"
              + " the index already is counted as a duplicate and stays as it is.")
  private boolean force;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Path> paths = sources.stream().map(this::path).toList();
    try (Beans beans = beans()) {
      LoadSummary summary = new Loading(beans, globals(), err()).run(paths, force);
      Report.print(summary, globals(), out());
      return ended(summary).number();
    } catch (InterruptedException e) {
      note("Not done yet: run the same command again to load the rest.");
      throw e;
    }
  }

  private Path path(String source) {
    Path path = globals().places().path(source);
    if (!Files.exists(path)) {
      throw new Misuse(source + " does not exist", "Name a file or a folder.");
    }
    return path;
  }

  private static ExitCode ended(LoadSummary summary) {
    if (!summary.complete()) {
      return ExitCode.REJECTED;
    }
    boolean nothing = summary.records().read() == 0 && summary.objects().skipped() == 0;
    return nothing ? ExitCode.DIFFERENT : ExitCode.DONE;
  }
}
