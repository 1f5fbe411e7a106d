package dev.trailsearch.cli.index;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.indexer.lifecycle.hold.Scope;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.search.time.Interval;
import dev.trailsearch.search.time.TimeRange;
import dev.trailsearch.search.time.TimeReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a hold is set on or released from: partitions by name, or event time.
final class ScopeOptions {

  @Parameters(paramLabel = "PARTITION", arity = "0..*", description = "As list shows it.")
  private List<String> keys = List.of();

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Events from this time on: 2023-07-10 or 2023-07.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "Events before this time; or of a day, month or year, whole.")
  private @Nullable String to;

  /// Whether anything was chosen.
  boolean given() {
    return !keys.isEmpty() || from != null || to != null;
  }

  /// What was chosen.
  ///
  /// @param now what `now` means
  /// @throws Misuse if it was chosen in two ways
  /// @throws dev.trailsearch.search.problem.QueryException if a time is none
  List<Scope> scopes(Instant now) {
    boolean range = from != null || to != null;
    if (range && !keys.isEmpty()) {
      throw new Misuse(
          "partitions can be chosen in one way at a time",
          "Give either their names, or --from and --to.");
    }
    if (range) {
      Interval time = new TimeReader(now, ZoneOffset.UTC).read(TimeRange.of(from, to));
      return List.of(new Scope.Range(time.from(), time.to()));
    }
    return keys.stream().map(Chosen::key).distinct().<Scope>map(Scope.Single::new).toList();
  }

  /// Refuses names of partitions that are not there.
  ///
  /// @throws Misuse naming the first
  void check(PartitionCatalogue catalogue) {
    Chosen.of(keys, catalogue);
  }
}
