package dev.trailsearch.cli.dashboards;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.dashboards.check.DashboardsCheck;
import dev.trailsearch.dashboards.check.Finding;
import dev.trailsearch.dashboards.check.Severity;
import dev.trailsearch.dashboards.saved.SavedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dashboards check`: whether everything works that would be shown.
@Command(
    name = "check",
    description = {
      "Check dashboards against the engine, without OpenSearch Dashboards.",
      "",
      "Each object must be such that a server takes it, each field must be in the mapping and of"
          + " the right type, and each query is run. Ends with 1 if anything is wrong. What finds"
          + " nothing is told, and is wrong only with --expect-results."
    },
    footer = {
      "  trailsearch dashboards check",
      "  trailsearch dashboards check export.ndjson --output json"
    })
final class CheckCommand extends BaseCommand {

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Instead of those shipped.")
  private List<Path> named = List.of();

  @Option(names = "--expect-results", description = "What finds nothing is wrong, too.")
  private boolean expectResults;

  @Override
  public Integer call() throws IOException {
    List<SavedFile> files = ObjectFiles.read(named);
    try (Beans beans = beans()) {
      List<Finding> findings = beans.get(DashboardsCheck.class).run(files);
      new FindingPage(globals(), out()).print(findings);
      List<Finding> wrong = findings.stream().filter(this::counts).toList();
      note(
          "%d objects in %d files: %d wrong, %d find nothing"
              .formatted(
                  files.stream().mapToInt(file -> file.entries().size()).sum(),
                  files.size(),
                  count(findings, Severity.WRONG),
                  count(findings, Severity.EMPTY)));
      return (wrong.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENT).number();
    }
  }

  private boolean counts(Finding finding) {
    return finding.severity() == Severity.WRONG || expectResults;
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
