package dev.trailsearch.cli.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.local.StackState;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.OutputFormat;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `up`: a local engine that keeps its data, and the API.
@Command(
    name = "up",
    description = {
      "Start a local engine, with data that is kept, and the API.",
      "",
      "Both listen on this machine only. Ctrl-C ends them, or \"trailsearch down\"."
    },
    footer = {
      "  trailsearch up --detach",
      "  trailsearch up --data ./store --port 8081 --engine-port 9201"
    })
public final class UpCommand extends BaseCommand {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Of the API; 0 for a free one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--engine-port",
      paramLabel = "PORT",
      defaultValue = "9200",
      description = "Of the engine; 0 for a free one (default: ${DEFAULT-VALUE}).")
  private int enginePort;

  @Option(names = "--detach", description = "Leave both running and return.")
  private boolean detach;

  @Mixin private DataOption data;

  @Override
  public Integer call() throws IOException, InterruptedException {
    DataDirectory directory = data.directory(globals().places());
    Optional<StackState> running =
        directory.readState().filter(s -> s.engine().runs() && s.api().runs());
    if (running.isPresent()) {
      note("It is up already.");
      print(running.get().api().uri(), running.get().engine().uri());
      return ExitCode.DONE.number();
    }
    Leftovers.end(directory, this::note);
    Ports.requireFree("the API", port, "--port");
    Ports.requireFree("the engine", enginePort, "--engine-port");
    return start(directory);
  }

  private int start(DataDirectory directory) throws IOException, InterruptedException {
    note("Starting the engine ...");
    detail("data: " + directory.root() + ", log of the API: " + directory.apiLog());
    LocalStack stack = LocalStack.keptIn(directory, enginePort, detach);
    boolean left = false;
    try {
      stack.startApi(port, directory.apiLog(), !detach);
      install(stack.engine());
      print(stack.ready(), stack.engine());
      left = detach;
      if (!detach) {
        awaitEnd(stack);
      }
      return ExitCode.DONE.number();
    } finally {
      if (!left) {
        stack.close();
      }
    }
  }

  /// Ctrl-C is how it is meant to end.
  private void awaitEnd(LocalStack stack) throws InterruptedException {
    note("Ctrl-C ends both.");
    try {
      stack.awaitEnd();
    } catch (InterruptedException _) {
      note("Stopping ...");
    }
  }

  private void install(URI engine) {
    try (Beans beans = beans(ConnectionSettings.of(engine))) {
      beans.get(SchemaInstaller.class).install();
    }
  }

  private void print(URI api, URI engine) {
    if (globals().format() == OutputFormat.TABLE) {
      out().println("API     " + api);
      out().println("        " + api + "/docs to try it");
      out().println("Engine  " + engine);
    } else {
      ObjectNode json = Json.object();
      json.put("api", api.toString()).put("engine", engine.toString());
      out().println(Json.line(json));
    }
    out().flush();
  }
}
