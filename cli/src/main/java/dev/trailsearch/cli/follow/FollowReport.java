package dev.trailsearch.cli.follow;

import dev.trailsearch.cli.backfill.ProgressListener;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.Progress;
import dev.trailsearch.cli.output.SafeText;
import dev.trailsearch.indexer.load.ForwardingListener;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.sources.follow.FollowListener;
import java.io.PrintWriter;

/// Says what goes wrong, a line each, fit for the log of a service; and with `--verbose` each file
/// that is read. There is no bar, since there is no end to go to.
final class FollowReport extends ForwardingListener implements FollowListener {
  private final Progress lines;
  private final Ink ink;
  private final boolean verbose;

  FollowReport(PrintWriter err, GlobalOptions globals) {
    this(Progress.on(err, globals.terminal(), true), globals);
  }

  private FollowReport(Progress lines, GlobalOptions globals) {
    super(new ProgressListener("Loading", lines, globals));
    this.lines = lines;
    this.ink = globals.errorInk();
    this.verbose = globals.verbose();
  }

  @Override
  public void planned(long objects, long bytes) {}

  @Override
  public void progressed(LoadSummary soFar) {}

  @Override
  public void finished(String object) {
    if (verbose) {
      lines.say(ink.faint("read:") + " " + SafeText.of(object));
    }
  }

  @Override
  public void obstacle(String place, String reason) {
    lines.say(ink.yellow("trouble:") + " " + SafeText.of(place + ": " + reason));
  }

  @Override
  public void postponed(String place, String reason) {
    lines.say(ink.yellow("again later:") + " " + SafeText.of(place + ": " + reason));
  }

  @Override
  public void leftBehind(String message, String reason, String body) {
    lines.say(
        ink.red("left in the queue:")
            + " message "
            + SafeText.of(message + ": " + reason + ": " + body));
  }
}
