package dev.trailsearch.cli.dashboards;

import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Unavailable;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.dashboards.saved.SavedObject;
import dev.trailsearch.dashboards.server.Change;
import dev.trailsearch.dashboards.server.DashboardsServer;
import dev.trailsearch.dashboards.server.Import;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dashboards import`: brings dashboards into a server.
@Command(
    name = "import",
    description = {
      "Bring dashboards into OpenSearch Dashboards, from version 2.8 on.",
      "",
      "What the server has already is compared first. What differs there, because somebody changed"
          + " it or because it is of another release, is left, told, and ends in 1; --force replaces"
          + " it. What was brought is read back and compared. Doing it again changes nothing."
    },
    footer = {
      "  trailsearch dashboards import --server http://127.0.0.1:5601 --set-default",
      "  trailsearch dashboards import --server https://dash.example/base --user alice --password-file"
          + " pw --dry-run",
      "  trailsearch dashboards import --server http://127.0.0.1:5601 mine.ndjson --force"
    })
final class ImportCommand extends BaseCommand {
  private static final String EVENTS = "trailsearch-events";

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Instead of those shipped.")
  private List<Path> named = List.of();

  @Mixin private ServerOptions options;

  @Option(
      names = "--data-source",
      paramLabel = "ID",
      description = "Data source that has the indices, where the server has several.")
  private @Nullable String dataSource;

  @Option(
      names = "--set-default",
      description = "Let Discover begin with the index pattern for events.")
  private boolean setDefault;

  @Option(names = "--force", description = "Replace what differs on the server.")
  private boolean force;

  @Option(names = "--dry-run", description = "Show what would change, and change nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<SavedObject> objects = ObjectFiles.objects(ObjectFiles.read(named));
    try (DashboardsServer server = options.open(globals())) {
      String version = server.version();
      refuseOld(version);
      Import run = new Import(server, objects, dataSource);
      List<Change> plan = run.plan();
      int imported = dryRun ? 0 : run.run(plan, force);
      if (setDefault && !dryRun) {
        server.chooseDefaultPattern(EVENTS);
      }
      long left = force ? 0 : ChangePage.count(plan, Change.Kind.DIFFERENT);
      new ChangePage(globals(), out()).print(version, plan, imported, left);
      if (left > 0) {
        note("%d differ on the server and are left; --force replaces them.".formatted(left));
      }
      return (left > 0 && !dryRun ? ExitCode.DIFFERENT : ExitCode.DONE).number();
    }
  }

  private static void refuseOld(String version) {
    String[] parts = version.split("[^0-9]+", 3);
    int major = Integer.parseInt(parts[0]);
    boolean old = major == 1 || (major == 2 && Integer.parseInt(parts[1]) < 8);
    if (old) {
      throw new Unavailable(
          "the server is OpenSearch Dashboards " + version, "Version 2.8 or newer is needed.");
    }
  }
}
