package dev.trailsearch.cli.backfill;

import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.cli.output.Progress;
import dev.trailsearch.cli.output.SafeText;
import dev.trailsearch.indexer.load.LoadListener;
import dev.trailsearch.indexer.load.LoadProblem;
import dev.trailsearch.indexer.load.LoadProblem.Severity;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.indexer.source.LogKey;
import java.time.Duration;

/// Says how a load goes. What is rejected or fails is always said; files that are no logs are named
/// unless silence is asked for. Of digests, which come by the hour, the first stands for all.
public final class ProgressListener implements LoadListener {
  private final String task;
  private final Progress progress;
  private final Ink ink;
  private final boolean quiet;
  private boolean begun;
  private boolean told;
  private boolean digestNamed;

  /// @param task what is done, such as `Loading`
  public ProgressListener(String task, Progress progress, GlobalOptions globals) {
    this.task = task;
    this.progress = progress;
    this.ink = globals.errorInk();
    this.quiet = globals.quiet();
  }

  @Override
  public void planned(long objects, long bytes) {
    if (begun) {
      progress.total(bytes);
    } else {
      begun = true;
      progress.begin(task, bytes, Progress.Unit.BYTES);
    }
  }

  @Override
  public void waiting(long objects) {
    if (!told && !quiet) {
      told = true;
      progress.say(
          ink.faint("waiting:")
              + " %s files are being read by other workers; they are taken over if these end"
                  .formatted(Numbers.grouped(objects)));
    }
  }

  @Override
  public void progressed(LoadSummary soFar) {
    progress.at(
        soFar.bytes().compressed(),
        "%s events, %s/s"
            .formatted(
                Numbers.grouped(soFar.records().read()), Numbers.grouped(soFar.eventsPerSecond())));
  }

  @Override
  public void problem(LoadProblem problem) {
    if (problem.severity() != Severity.NOT_A_LOG) {
      progress.say(mark(problem.severity()) + " " + SafeText.of(problem.words()));
    } else if (!quiet) {
      noLog(problem);
    }
  }

  private void noLog(LoadProblem problem) {
    boolean digest =
        LogKey.of(problem.object()).filter(key -> key.type() == LogKey.Type.DIGEST).isPresent();
    if (digest && digestNamed) {
      return;
    }
    digestNamed |= digest;
    String more =
        digest ? "; other digests are not named. \"trailsearch verify\" proves logs by them" : "";
    progress.say(mark(problem.severity()) + " " + SafeText.of(problem.words()) + more);
  }

  @Override
  public void blocked(String obstacle) {
    progress.say(ink.yellow("waiting for the engine:") + " " + SafeText.of(obstacle));
  }

  @Override
  public void resumed(Duration waited) {
    progress.say(
        ink.faint("resumed:") + " the engine took nothing for " + waited.toSeconds() + " s");
  }

  private String mark(Severity severity) {
    return switch (severity) {
      case NOT_A_LOG -> ink.faint("no log:");
      case REJECTED -> ink.red("rejected:");
      case FAILED -> ink.red("failed:");
    };
  }
}
