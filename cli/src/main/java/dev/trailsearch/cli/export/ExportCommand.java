package dev.trailsearch.cli.export;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.CommandException.Unavailable;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.query.EventOptions;
import dev.trailsearch.cli.query.QueryFault;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.search.IncompleteSearchException;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.export.ExportEnd;
import dev.trailsearch.search.export.ExportFormat;
import dev.trailsearch.search.export.ExportRequest;
import dev.trailsearch.search.export.ExportTally;
import dev.trailsearch.search.page.Sort;
import dev.trailsearch.search.problem.QueryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `export`: all events that match, in a file.
@Command(
    name = "export",
    description = {
      "Write all events that match to a file, however many there are.",
      "",
      "QUERY is as for search. An export that was interrupted goes on where it was when the same"
          + " command is run again; until it is whole it is in FILE.part. What is indexed after"
          + " it began is no part of it.",
      "",
      "A cell of a CSV never starts a formula: see docs/export.md."
    },
    footer = {
      "  trailsearch export --out all.ndjson",
      "  trailsearch export user:alice --from now-30d --format csv --out alice.csv",
      "  trailsearch export service:s3 --fields time,user,action,resource --format csv \\",
      "      --out s3.csv",
      "  trailsearch export denied:true --out - | jq -r .event.errorMessage",
    })
public final class ExportCommand extends BaseCommand {
  private static final String STANDARD_OUTPUT = "-";

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to export.")
  private List<String> words = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file to write; - is standard output.")
  private String out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "ndjson",
      description =
          "ndjson, one event a line as in the answer to a search, or csv (default:"
              + " ${DEFAULT-VALUE}).")
  private ExportFormat format;

  @Mixin private EventOptions events;

  @Option(
      names = "--fields",
      paramLabel = "PATH",
      split = ",",
      description = "Keep only these fields of each event, or have these columns in a CSV.")
  private List<String> fields = List.of();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "oldest",
      description = "oldest or newest first (default: ${DEFAULT-VALUE}).")
  private Sort sort;

  @Option(
      names = "--restart",
      description = "Begin anew, also where an interrupted export could go on.")
  private boolean restart;

  @Option(names = "--force", description = "Replace FILE if it is there.")
  private boolean force;

  @Override
  public Integer call() throws IOException, InterruptedException {
    ExportRequest request = request();
    try (Beans beans = beans();
        Target target = target(request)) {
      Exporting exporting = new Exporting(beans.get(SearchService.class), globals(), err());
      return ended(run(exporting, request, target)).number();
    } catch (QueryException e) {
      throw QueryFault.in(request.query(), e, globals().terminal().columns());
    }
  }

  private ExportReport run(Exporting exporting, ExportRequest request, Target target)
      throws IOException, InterruptedException {
    try {
      ExportEnd end = exporting.run(request, target);
      ExportTally tally = target.tally();
      return new ExportReport(
          out, tally.events(), tally.bytes(), tally.sha256(), end.matching(), end.asOf());
    } catch (IOException e) {
      throw new Unavailable("cannot write " + out + ": " + e.getMessage(), target.remedy(), e);
    } catch (EngineException | IncompleteSearchException | InterruptedException e) {
      if (!target.remedy().isEmpty()) {
        note(target.remedy());
      }
      throw e;
    }
  }

  private ExportRequest request() {
    return new ExportRequest(
        String.join(" ", words), events.range(), events.filters(), fields, format, sort, null);
  }

  private Target target(ExportRequest request) {
    if (isStandardOutput()) {
      return new StreamTarget(out(), new ExportTally());
    }
    Path file = Path.of(out).toAbsolutePath();
    if (Files.isDirectory(file) || (Files.exists(file) && !force)) {
      throw new Misuse(
          out + " is there already", "Give --force to replace a file, or another --out.");
    }
    return FileTarget.of(file, request, restart);
  }

  private ExitCode ended(ExportReport report) {
    if (isStandardOutput()) {
      note(report.headline() + ", SHA-256 " + report.sha256());
    } else {
      report.print(globals(), out());
    }
    if (!report.difference().isEmpty()) {
      note(report.difference());
    }
    return report.code();
  }

  private boolean isStandardOutput() {
    return out.equals(STANDARD_OUTPUT);
  }
}
