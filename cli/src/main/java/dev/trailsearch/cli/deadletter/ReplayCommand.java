package dev.trailsearch.cli.deadletter;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.SafeText;
import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.deadletter.Fault;
import dev.trailsearch.indexer.deadletter.LetterOutcome;
import dev.trailsearch.indexer.deadletter.Place;
import dev.trailsearch.indexer.deadletter.Replay;
import dev.trailsearch.indexer.deadletter.ReplaySummary;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `deadletter replay`: tries again.
@Command(
    name = "replay",
    description = {
      "Try again to index dead letters.",
      "",
      "With --file, one letter with its text repaired: one record or several, in any form that"
          + " backfill reads. Without, as they are, when what refused them was put right. The"
          + " events say that they come from the files that held them."
    },
    footer = {
      "  trailsearch deadletter replay ID --file record.json",
      "  sed 's/,}/}/' record.json | trailsearch deadletter replay ID --file -",
      "  trailsearch deadletter replay --cause refused"
    })
final class ReplayCommand extends BaseCommand {

  @Mixin private Choice choice;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "The repaired text of the one letter named; - for standard input.")
  private @Nullable String file;

  @Override
  public Integer call() throws IOException, InterruptedException {
    choice.check();
    if (file != null && choice.ids().size() != 1) {
      throw new Misuse("--file repairs one dead letter", "Name it by its id.");
    }
    Slice repaired = file == null ? null : RepairedText.read(file, globals().places());
    try (Beans beans = beans()) {
      beans.get(SchemaInstaller.class).install();
      ReplaySummary summary = run(replay(beans), repaired);
      ReplayReport.print(summary, globals(), out());
      return ended(summary).number();
    } catch (InterruptedException e) {
      note("Not done yet: run the same command again. What was replayed is not replayed twice.");
      throw e;
    }
  }

  private ReplaySummary run(Replay replay, @Nullable Slice repaired) throws InterruptedException {
    List<String> ids = choice.ids();
    if (repaired != null) {
      return replay.repaired(ids.getFirst(), repaired);
    }
    return ids.isEmpty() ? replay.all(choice.filter()) : replay.of(ids);
  }

  private Replay replay(Beans beans) {
    return new Replay(
        beans.get(EngineClient.class),
        BulkSettings.DEFAULT,
        new Partitioning(Granularity.MONTHLY, InstantSource.system()),
        this::tell);
  }

  private ExitCode ended(ReplaySummary summary) {
    if (summary.letters().failed() > 0) {
      note("What waits on: trailsearch deadletter list");
      return ExitCode.REJECTED;
    }
    if (summary.letters().total() == 0) {
      note("No dead letters wait.");
    }
    boolean done = summary.letters().replayed() > 0 && summary.letters().skipped() == 0;
    return done ? ExitCode.DONE : ExitCode.DIFFERENT;
  }

  private void tell(String id, LetterOutcome outcome) {
    switch (outcome) {
      case LetterOutcome.Replayed(List<String> events) ->
          detail("replayed: " + id + events(events));
      case LetterOutcome.Failed(Fault fault) ->
          problem("rejected:", id + ": " + fault.noticed().words() + ": " + fault.reason());
      case LetterOutcome.Cut(Place place) ->
          problem(
              "rejected:",
              id
                  + ": only its beginning is kept; mend what stands in "
                  + place.object()
                  + " at "
                  + place.start().words()
                  + " and give it with --file");
      case LetterOutcome.Absent() -> problem("skipped:", id + ": there is no such dead letter");
      case LetterOutcome.Taken() -> problem("skipped:", id + ": another is replaying it just now");
      case LetterOutcome.ReplayedBefore(List<String> events) ->
          problem("skipped:", id + ": it was replayed before" + events(events));
    }
  }

  private static String events(List<String> events) {
    return events.isEmpty() ? "" : ", see trailsearch get " + String.join(" ", events);
  }

  private void problem(String mark, String words) {
    err().println(globals().errorInk().red(mark) + " " + SafeText.of(words));
    err().flush();
  }
}
