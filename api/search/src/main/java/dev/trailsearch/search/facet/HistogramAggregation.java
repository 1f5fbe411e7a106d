package dev.trailsearch.search.facet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.query.Clauses;
import dev.trailsearch.search.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts events by time. Where the search has both bounds, the buckets cover all of it; else the
 * engine fits them to the events found.
 */
public final class HistogramAggregation {

  private static final String TIMES = "times";
  private static final String FAILED = "failed";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final @Nullable BucketLength length;
  private final ObjectNode filter;
  private final ObjectNode times;

  private HistogramAggregation(@Nullable BucketLength length, ObjectNode filter, ObjectNode times) {
    this.length = length;
    this.filter = filter;
    this.times = times;
  }

  /**
   * The aggregation for a search.
   *
   * @param interval the time that the search covers
   * @param zone in which days begin
   * @param filter which events are counted
   */
  public static HistogramAggregation of(Interval interval, ZoneId zone, ObjectNode filter) {
    Instant from = interval.from();
    Instant to = interval.to();
    BucketLength length =
        from == null || to == null ? null : BucketLength.fitting(Duration.between(from, to));
    ObjectNode times = JSON.objectNode();
    if (length == null || from == null || to == null) {
      times.set("auto_date_histogram", times(zone).put("buckets", BucketLength.MOST_BUCKETS));
    } else {
      ObjectNode histogram = times(zone).put(length.parameter(), length.label());
      histogram.put("min_doc_count", 0);
      histogram
          .putObject("extended_bounds")
          .put("min", from.toEpochMilli())
          .put("max", to.toEpochMilli() - 1);
      times.set("date_histogram", histogram);
    }
    times.set(
        "aggs",
        Clauses.wrap(FAILED, Clauses.wrap("filter", Clauses.term("trail.outcome", "failure"))));
    return new HistogramAggregation(length, filter, times);
  }

  private static ObjectNode times(ZoneId zone) {
    return JSON.objectNode().put("field", "trail.time").put("time_zone", zone.getId());
  }

  /**
   * What to ask the engine.
   *
   * @param name under which {@link Parts#in} finds the answer
   */
  public ObjectNode body(String name) {
    return Parts.of(name, filter, Clauses.wrap(TIMES, times));
  }

  /** Reads the engine's answer. */
  public Histogram read(JsonNode answer) {
    JsonNode times = answer.path(TIMES);
    List<Histogram.Bucket> buckets = new ArrayList<>();
    for (JsonNode bucket : times.path("buckets")) {
      buckets.add(
          new Histogram.Bucket(
              Instant.ofEpochMilli(bucket.path("key").asLong()),
              bucket.path("doc_count").asLong(),
              bucket.path(FAILED).path("doc_count").asLong()));
    }
    return new Histogram(
        length == null ? times.path("interval").asText("1s") : length.label(), buckets);
  }
}
