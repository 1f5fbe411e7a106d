package dev.trailsearch.cli.stack;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Unavailable;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.local.StackState;
import dev.trailsearch.cli.local.StackState.Service;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.indexer.coverage.CoverageBook;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `status`: what runs, and what is in it.
@Command(
    name = "status",
    description = {
      "Show what runs: addresses, the engine's health, events and partitions, and how far each"
          + " account and Region is loaded, with the hours between that hold no log file.",
      "",
      "What \"trailsearch up\" has started, or a running demo; with --url, that engine."
    },
    footer = {"  trailsearch status", "  trailsearch status --output json | jq -r .api.url"})
public final class StatusCommand extends BaseCommand {

  @Mixin private DataOption data;

  @Override
  public Integer call() throws IOException {
    if (globals().urlGiven()) {
      print(null, globals().connection());
      return ExitCode.DONE.number();
    }
    StackState state =
        running()
            .orElseThrow(() ->
                new Unavailable(
                    "nothing is up", "Start it with \"trailsearch up\" or \"trailsearch demo\"."));
    Service api = state.api();
    print(api.runs() ? api : null, ConnectionSettings.of(state.engine().uri()));
    return ExitCode.DONE.number();
  }

  private Optional<StackState> running() throws IOException {
    Path kept = data.directory(globals().places()).state();
    Path demo = StackState.demo(globals().places().data());
    for (Path file : data.given() ? List.of(kept) : List.of(kept, demo)) {
      Optional<StackState> state = StackState.read(file).filter(s -> s.engine().runs());
      if (state.isPresent()) {
        return state;
      }
    }
    return Optional.empty();
  }

  private void print(@Nullable Service api, ConnectionSettings settings) {
    try (Beans beans = beans(settings)) {
      EngineClient engine = beans.get(EngineClient.class);
      Status status = new Status(api, EngineOverview.of(engine), new CoverageBook(engine).read());
      switch (globals().format()) {
        case TABLE -> out().print(status.table(globals().terminal().columns(), globals().ink()));
        case JSON, NDJSON -> out().println(Json.line(status.json()));
        case CSV -> csv(status);
      }
    }
  }

  private void csv(Status status) {
    out().print(Csv.line(List.of("partition", "events", "bytes")));
    status
        .engine()
        .partitions()
        .forEach(p -> out().print(Csv.line(List.of(p.name(), "" + p.events(), "" + p.bytes()))));
  }
}
