package dev.trailsearch.cli.query;

import dev.trailsearch.search.query.Filter;
import dev.trailsearch.search.time.TimeRange;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which events are meant, beside a query.
public final class EventOptions {
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
      names = "--filter",
      paramLabel = "FIELD=VALUE",
      description = "Only events with this value. Of one field, any; of several, all.")
  private List<String> filters = List.of();

  /// The time covered.
  public TimeRange range() {
    return TimeRange.of(from, to);
  }

  /// The time covered, beginning then if nothing else was said.
  public TimeRange rangeFrom(String otherwise) {
    return TimeRange.of(from == null ? otherwise : from, to);
  }

  /// The values that events must have.
  public List<Filter> filters() {
    return filters.stream().map(Filter::parse).toList();
  }
}
