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

/// Says how a load goes. What is rejected or fails is always said. Files that are no logs are said
/// at first only: a bucket holds a digest for each hour, Region and account.
final class ProgressListener implements LoadListener {
  private static final int FIRST = 5;

  private final Progress progress;
  private final Ink ink;
  private final boolean quiet;
  private final boolean verbose;
  private int notLogs;

  ProgressListener(Progress progress, GlobalOptions globals) {
    this.progress = progress;
    this.ink = globals.errorInk();
    this.quiet = globals.quiet();
    this.verbose = globals.verbose();
  }

  @Override
  public void planned(long objects, long bytes) {
    progress.begin("Loading", bytes, Progress.Unit.BYTES);
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
      say(problem);
    } else if (!quiet) {
      notALog(problem);
    }
  }

  private void notALog(LoadProblem problem) {
    notLogs++;
    if (verbose || notLogs <= FIRST) {
      say(problem);
    } else if (notLogs == FIRST + 1) {
      progress.say(ink.faint("no log:") + " and more; --verbose names them all");
    }
  }

  private void say(LoadProblem problem) {
    progress.say(mark(problem.severity()) + " " + SafeText.of(problem.words()));
  }

  private String mark(Severity severity) {
    return switch (severity) {
      case NOT_A_LOG -> ink.faint("no log:");
      case REJECTED -> ink.red("rejected:");
      case FAILED -> ink.red("failed:");
    };
  }
}
