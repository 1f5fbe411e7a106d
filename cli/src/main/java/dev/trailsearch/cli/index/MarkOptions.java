package dev.trailsearch.cli.index;

import dev.trailsearch.indexer.lifecycle.hold.Mark;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who does it, and why: kept with a hold for ever.
final class MarkOptions {

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      required = true,
      description = "The reason, for those who ask later.")
  private String why;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decided it (default: the user of this machine).")
  private @Nullable String by;

  /// What was given.
  Mark mark(Instant now) {
    String name = by == null ? System.getProperty("user.name", "unknown") : by;
    return new Mark(name, why, now.truncatedTo(ChronoUnit.MILLIS));
  }
}
