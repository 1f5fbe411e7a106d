package dev.trailsearch.cli.dashboards;

import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.OutputFormat;
import dev.trailsearch.dashboards.saved.NormalForm;
import dev.trailsearch.dashboards.saved.SavedFile;
import dev.trailsearch.dashboards.saved.SavedObject;
import dev.trailsearch.dashboards.server.DashboardsServer;
import dev.trailsearch.dashboards.server.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dashboards export`: brings what was changed in the browser back into files.
@Command(
    name = "export",
    description = {
      "Bring dashboards back from OpenSearch Dashboards, as they are there now.",
      "",
      "Each object is written to the file that it came from, in a form in which only real changes"
          + " differ; what was added to a dashboard goes to the file of that dashboard."
    },
    footer = {"  trailsearch dashboards export --server http://127.0.0.1:5601 --out dashboards"})
final class ExportCommand extends BaseCommand {

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Whose objects are asked for, instead of those shipped.")
  private List<Path> named = List.of();

  @Mixin private ServerOptions options;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder to write to; made if absent.")
  private Path folder;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<SavedFile> files = ObjectFiles.read(named);
    ObjectFiles.objects(files);
    try (DashboardsServer server = options.open(globals())) {
      Export export = Export.of(server, files);
      Files.createDirectories(folder);
      for (Map.Entry<String, List<SavedObject>> file : export.files().entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), NormalForm.text(file.getValue()));
      }
      export.gone().forEach(key -> note("not on the server any more: " + key));
      print(export);
      return ExitCode.DONE.number();
    }
  }

  private void print(Export export) {
    int objects = export.files().values().stream().mapToInt(List::size).sum();
    if (globals().format() == OutputFormat.TABLE) {
      out()
          .println(
              "%d objects written to %d files in %s"
                  .formatted(objects, export.files().size(), folder));
    } else {
      out()
          .println(
              Json.line(
                  Json.object()
                      .put("objects", objects)
                      .put("files", export.files().size())
                      .put("gone", export.gone().size())));
    }
  }
}
