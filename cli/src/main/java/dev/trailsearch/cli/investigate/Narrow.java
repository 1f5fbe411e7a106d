package dev.trailsearch.cli.investigate;

import dev.trailsearch.cli.query.EventOptions;
import dev.trailsearch.search.query.Filter;
import dev.trailsearch.search.time.TimeRange;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which events are looked at.
final class Narrow {
  @Mixin private EventOptions events;

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      defaultValue = "",
      description = "Only events that this query finds, such as 'failed:true'.")
  private String query;

  TimeRange range() {
    return events.range();
  }

  TimeRange rangeFrom(String otherwise) {
    return events.rangeFrom(otherwise);
  }

  String query() {
    return query;
  }

  List<Filter> filters() {
    return events.filters();
  }
}
