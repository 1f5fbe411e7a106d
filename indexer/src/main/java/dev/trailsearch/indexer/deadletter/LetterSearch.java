package dev.trailsearch.indexer.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of searches for letters, and what is read from their answers. */
final class LetterSearch {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int EXAMPLES = 3;

  private LetterSearch() {}

  static ObjectNode count(LetterFilter filter) {
    ObjectNode body = JSON.objectNode();
    body.set("query", query(filter));
    return body;
  }

  /**
   * Letters in the order of their places. What they are ordered by never changes, so each is met
   * once, whatever is done to those met before.
   */
  static ObjectNode page(LetterFilter filter, @Nullable LetterEntry after, int size) {
    ObjectNode body = count(filter).put("size", size);
    withoutBytes(body);
    ArrayNode sort = body.putArray("sort");
    sort.addObject().put("object", "asc");
    sort.addObject().put("offset", "asc");
    sort.addObject().put("id", "asc");
    if (after != null) {
      body.putArray("search_after")
          .add(after.place().object())
          .add(after.place().start().offset())
          .add(after.id());
    }
    return body;
  }

  static List<LetterEntry> entries(JsonNode answer) {
    List<LetterEntry> entries = new ArrayList<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      entries.add(LetterJson.entry(hit.path("_source")));
    }
    return entries;
  }

  static ObjectNode groups(LetterFilter filter) {
    ObjectNode body = count(filter).put("size", 0);
    ObjectNode causes = body.putObject("aggs").putObject("causes");
    causes.putObject("terms").put("field", "cause").put("size", Cause.values().length);
    ObjectNode inside = causes.putObject("aggs");
    inside.putObject("newest").putObject("max").put("field", "last");
    ObjectNode hits = inside.putObject("examples").putObject("top_hits").put("size", EXAMPLES);
    withoutBytes(hits);
    ArrayNode sort = hits.putArray("sort");
    sort.addObject().put("last", "desc");
    sort.addObject().put("id", "asc");
    return body;
  }

  static List<CauseGroup> readGroups(JsonNode answer) {
    List<CauseGroup> groups = new ArrayList<>();
    for (JsonNode bucket : answer.path("aggregations").path("causes").path("buckets")) {
      groups.add(
          new CauseGroup(
              LetterJson.cause(bucket.path("key").asText()),
              bucket.path("doc_count").asLong(),
              Instant.ofEpochMilli(bucket.path("newest").path("value").asLong()),
              entries(bucket.path("examples"))));
    }
    return groups;
  }

  private static ObjectNode query(LetterFilter filter) {
    ObjectNode query = JSON.objectNode();
    ArrayNode conditions = query.putObject("bool").putArray("filter");
    conditions.addObject().putObject("term").put("state", filter.state().word());
    if (filter.cause() != null) {
      conditions.addObject().putObject("term").put("cause", filter.cause().word());
    }
    if (filter.object() != null) {
      conditions.addObject().putObject("prefix").put("object", filter.object());
    }
    return query;
  }

  private static void withoutBytes(ObjectNode body) {
    body.putObject("_source").putArray("excludes").add("bytes");
  }
}
