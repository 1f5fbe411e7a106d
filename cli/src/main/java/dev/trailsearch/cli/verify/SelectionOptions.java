package dev.trailsearch.cli.verify;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.search.time.Interval;
import dev.trailsearch.search.time.TimeRange;
import dev.trailsearch.search.time.TimeReader;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that choose objects by their keys.
final class SelectionOptions {

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "First instant: 2023-07-10T11:47:39Z, 2023-07-10, now-15m or now-7d/d.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "The instant after the last; or a day, month or year, whole.")
  private @Nullable String to;

  @Option(
      names = "--account",
      paramLabel = "ACCOUNT",
      split = ",",
      description = "Only of these accounts, 12 digits each.")
  private Set<String> accounts = Set.of();

  @Option(
      names = "--region",
      paramLabel = "REGION",
      split = ",",
      description = "Only of these Regions.")
  private Set<String> regions = Set.of();

  /// What they choose.
  ///
  /// @param now what `now` means
  /// @throws Misuse if an account is none
  /// @throws dev.trailsearch.search.problem.QueryException if a time is none
  Selection selection(Instant now) {
    for (String account : accounts) {
      if (!account.matches("\\d{12}")) {
        throw new Misuse("--account " + account + " is no account", "An account has 12 digits.");
      }
    }
    TimeRange range = TimeRange.of(from, to);
    Interval time = new TimeReader(now, range.zone()).read(range);
    return new Selection(time.from(), time.to(), accounts, regions);
  }
}
