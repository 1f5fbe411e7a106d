package dev.trailsearch.cli.demo;

import dev.trailsearch.cli.backfill.Loading;
import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.local.StackState;
import dev.trailsearch.cli.stack.LocalStack;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.indexer.load.LoadSettings;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.source.LocalFiles;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.search.SearchService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `demo`: everything at once, for a first look.
@Command(
    name = "demo",
    description = {
      "Show what this is: start an engine in a temporary place, load generated logs, start the"
          + " API, and answer three questions about the attack that is told in the logs.",
      "",
      "It stays up until Ctrl-C; other commands find it without --url. Nothing is left behind."
    },
    footer = {"  trailsearch demo", "  trailsearch demo --events 200000 --exit"})
public final class DemoCommand extends BaseCommand {

  /// Up to so many the engine's first compiler alone is done sooner: 20,000 records took 22 s in
  /// place of 27 s, 200,000 took 83 s in place of 67 s (two cores, 2026-11-22).
  private static final long FEW = 50_000;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "20000",
      description = "Records to generate (default: ${DEFAULT-VALUE}).")
  private long events;

  @Option(names = "--exit", description = "Stop after the answers.")
  private boolean exit;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path state = StackState.demo(globals().places().data());
    GeneratorSettings settings = DemoLogs.settings(events);
    try (DemoFolder folder = DemoFolder.create()) {
      note("Starting an engine in a temporary place, and generating logs ...");
      detail("logs: " + folder.logs() + ", log of the API: " + folder.apiLog());
      try (DemoLogs logs = DemoLogs.write(folder.logs(), settings);
          LocalStack stack = LocalStack.temporary(state, events <= FEW)) {
        stack.startApi(0, folder.apiLog(), true);
        logs.await();
        show(stack, folder.logs());
        if (!exit) {
          stay(stack);
        }
      }
      return ExitCode.DONE.number();
    }
  }

  private static LoadSettings settings() {
    return LoadSettings.of(new Partitioning(Granularity.MONTHLY, InstantSource.system()))
        .withReaders(2);
  }

  private void show(LocalStack stack, Path logs) throws IOException, InterruptedException {
    try (Beans beans = beans(ConnectionSettings.of(stack.engine()))) {
      LoadSummary loaded =
          new Loading(beans, globals(), err())
              .run(LocalFiles.of(List.of(logs)), Selection.ALL, settings());
      new Tour(beans.get(SearchService.class), globals(), out())
          .take(stack.ready(), stack.engine(), loaded);
    }
  }

  /// Ctrl-C is how it is meant to end.
  private void stay(LocalStack stack) throws InterruptedException {
    note("Ctrl-C ends it.");
    try {
      stack.awaitEnd();
    } catch (InterruptedException _) {
      note("Stopping ...");
    }
  }
}
