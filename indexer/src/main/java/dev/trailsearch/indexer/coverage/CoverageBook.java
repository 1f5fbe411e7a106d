package dev.trailsearch.indexer.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.coverage.Gap.Reason;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures coverage by the ledger, and keeps it in the engine beside it. */
public final class CoverageBook {

  private static final int MOST_PLACES = 10_000;
  private static final long HOUR_SECONDS = 3_600;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final EngineClient engine;

  /** The book of this engine, where the schema is installed. */
  public CoverageBook(EngineClient engine) {
    this.engine = engine;
  }

  /**
   * Measures some places anew.
   *
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public void renew(Collection<Place> places) {
    if (places.isEmpty()) {
      return;
    }
    engine.request("POST", "/" + Schema.LEDGER_INDEX + "/_refresh", null);
    for (Place place : places) {
      engine.request("PUT", "/" + Schema.COVERAGE_INDEX + "/_doc/" + place.id(), measure(place));
    }
    engine.request("POST", "/" + Schema.COVERAGE_INDEX + "/_refresh", null);
  }

  private ObjectNode measure(Place place) {
    JsonNode answer =
        engine.search(Schema.LEDGER_INDEX, CoverageQuery.of(place)).path("aggregations");
    JsonNode loaded = answer.path("loaded");
    ObjectNode entry =
        JSON.objectNode()
            .put("account", place.account())
            .put("region", place.region())
            .put("year", place.year())
            .put("objects", loaded.path("doc_count").asLong())
            .put("events", loaded.path("events").path("value").asLong());
    copyTime(loaded.path("from"), entry, "from");
    copyTime(loaded.path("through"), entry, "through");
    JsonNode last = loaded.at("/last/hits/hits/0/_source");
    if (last.has("newest")) {
      Duration lag = Duration.between(time(last.path("newest")), time(last.path("time")));
      entry.put("lag", lag.toSeconds());
    }
    hours(loaded.path("hours"), entry.putArray("hours"));
    hours(answer.path("missing").path("hours"), entry.putArray("missing"));
    return entry;
  }

  private static void copyTime(JsonNode value, ObjectNode entry, String name) {
    if (value.hasNonNull("value")) {
      entry.put(name, Instant.ofEpochMilli(value.path("value").asLong()).toString());
    }
  }

  private static void hours(JsonNode histogram, ArrayNode hours) {
    for (JsonNode bucket : histogram.path("buckets")) {
      hours.add(bucket.path("key").asLong() / 1_000 / HOUR_SECONDS);
    }
  }

  private static Instant time(JsonNode text) {
    return Instant.parse(text.asText());
  }

  /**
   * What is known of every account and Region, in their order; empty in a store whose objects' keys
   * say nothing.
   *
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public List<Coverage> read() {
    ObjectNode body = JSON.objectNode().put("size", MOST_PLACES);
    body.putArray("sort").add("account").add("region").add("year");
    Map<String, List<JsonNode>> years = new TreeMap<>();
    for (JsonNode hit : engine.search(Schema.COVERAGE_INDEX, body).at("/hits/hits")) {
      JsonNode entry = hit.path("_source");
      if (entry.has("from")) {
        String name = entry.path("account").asText() + " " + entry.path("region").asText();
        years.computeIfAbsent(name, _ -> new ArrayList<>()).add(entry);
      }
    }
    return years.values().stream().map(CoverageBook::coverage).toList();
  }

  private static Coverage coverage(List<JsonNode> years) {
    JsonNode first = years.getFirst();
    JsonNode last = years.getLast();
    return new Coverage(
        first.path("account").asText(),
        first.path("region").asText(),
        time(first.path("from")),
        time(last.path("through")),
        years.stream().mapToLong(year -> year.path("objects").asLong()).sum(),
        years.stream().mapToLong(year -> year.path("events").asLong()).sum(),
        last.has("lag") ? Duration.ofSeconds(last.path("lag").asLong()) : null,
        gaps(years));
  }

  private static List<Gap> gaps(List<JsonNode> years) {
    Hours hours = new Hours();
    List<Gap> gaps = new ArrayList<>();
    for (JsonNode year : years) {
      year.path("hours").forEach(hour -> hours.add(start(hour)));
      for (JsonNode hour : year.path("missing")) {
        gaps.add(new Gap(start(hour), start(hour).plusSeconds(HOUR_SECONDS), Reason.FILES_MISSING));
      }
    }
    gaps.addAll(hours.gaps());
    gaps.sort(Comparator.comparing(Gap::from));
    return gaps;
  }

  private static Instant start(JsonNode hour) {
    return Instant.ofEpochSecond(hour.asLong() * HOUR_SECONDS);
  }
}
