package dev.trailsearch.search.facet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.event.EventReader;
import dev.trailsearch.search.event.Paths;
import dev.trailsearch.search.field.FieldNames;
import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.query.Clauses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The engine's aggregation for a census, and what its answer says.
 *
 * @param request what was asked
 * @param field whose values are counted
 * @param by the other field of pairs; null for none
 */
public record CensusCount(CensusRequest request, CountedField field, @Nullable CountedField by) {

  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final String FAILED = "failed";
  private static final String EXAMPLE = "example";
  private static final String TIME = "trail.time";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /**
   * Finds the fields.
   *
   * @throws QueryException if there is none, its values are not counted, or pairs are asked for of
   *     parameters
   */
  public static CensusCount of(CensusRequest request, FieldNames names) {
    CountedField field = CountedField.of(request.field(), names);
    CountedField by = request.by() == null ? null : CountedField.of(request.by(), names);
    if (by != null && (field.isParameter() || by.isParameter())) {
      throw QueryException.of(
          "pairs are not counted of parameters", "leave one of the fields out, and filter by it");
    }
    if (by != null && by.key().equals(field.key())) {
      throw QueryException.of("pairs need two fields", "name another one");
    }
    return new CensusCount(request, field, by);
  }

  /** What to ask the engine. */
  public ObjectNode aggregation() {
    ObjectNode aggregation = by == null ? Clauses.wrap("terms", terms()) : pairs(by);
    ObjectNode parts = JSON.objectNode();
    parts.set(FIRST, Clauses.wrap("min", JSON.objectNode().put("field", TIME)));
    parts.set(LAST, Clauses.wrap("max", JSON.objectNode().put("field", TIME)));
    parts.set(FAILED, Clauses.wrap("filter", Clauses.term("trail.outcome", "failure")));
    if (request.examples()) {
      parts.set(EXAMPLE, Clauses.wrap("top_hits", firstEvent()));
    }
    return aggregation.set("aggs", parts);
  }

  private ObjectNode terms() {
    ObjectNode terms = sized().put("field", field.field());
    if (!request.among().isEmpty()) {
      ArrayNode values = terms.putArray("include");
      request.among().forEach(value -> values.add(field.prefix() + value));
    } else if (field.isParameter()) {
      terms.put("include", Regex.containing(field.prefix(), ""));
    }
    return terms;
  }

  private ObjectNode pairs(CountedField other) {
    ObjectNode terms = sized();
    ArrayNode fields = terms.putArray("terms");
    fields.addObject().put("field", field.field());
    fields.addObject().put("field", other.field());
    return Clauses.wrap("multi_terms", terms);
  }

  /** Each shard answers all it has, so nothing is guessed when the answers are joined. */
  private static ObjectNode sized() {
    return JSON.objectNode().put("size", CensusRequest.MOST).put("shard_size", CensusRequest.MOST);
  }

  private static ObjectNode firstEvent() {
    ObjectNode hits = JSON.objectNode().put("size", 1);
    ArrayNode sort = hits.putArray("sort");
    for (String by : List.of(TIME, "trail.tie")) {
      sort.add(Clauses.wrap(by, JSON.objectNode().put("order", "asc")));
    }
    hits.putArray("_source").add("eventID").add("eventId").add(TIME);
    return hits;
  }

  /**
   * The census.
   *
   * @param events that were found
   * @param answer to {@link #aggregation}; a missing node if there is no index yet
   * @throws QueryException if there are too many values to be exact
   */
  public Census read(long events, JsonNode answer) {
    if (answer.path("sum_other_doc_count").asLong() > 0) {
      throw QueryException.of(
          "%s has over %,d different values here, too many to compare them all"
              .formatted(by == null ? field.key() : "the pair", CensusRequest.MOST),
          "narrow the time or the query");
    }
    List<Census.Entry> entries = new ArrayList<>();
    answer.path("buckets").forEach(bucket -> entries.add(entry(bucket)));
    return new Census(events, entries);
  }

  private Census.Entry entry(JsonNode bucket) {
    JsonNode key = bucket.path("key");
    JsonNode text = bucket.path("key_as_string");
    return new Census.Entry(
        by == null
            ? field.shown(text.isTextual() ? text.asText() : key.asText())
            : key.path(0).asText(),
        by == null ? null : key.path(1).asText(),
        bucket.path("doc_count").asLong(),
        bucket.path(FAILED).path("doc_count").asLong(),
        instant(bucket.path(FIRST).path("value")),
        instant(bucket.path(LAST).path("value")),
        example(bucket.path(EXAMPLE).path("hits").path("hits").path(0)));
  }

  private static @Nullable Instant instant(JsonNode millis) {
    return millis.isNumber() ? Instant.ofEpochMilli(millis.asLong()) : null;
  }

  private static @Nullable String example(JsonNode hit) {
    return hit.isObject() ? EventReader.read(hit, Paths.ALL, null).id() : null;
  }
}
