package dev.trailsearch.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.dashboards.check.FieldUse.Purpose;
import dev.trailsearch.dashboards.dql.Dql;
import dev.trailsearch.dashboards.dql.DqlException;
import java.util.ArrayList;
import java.util.List;

/// A query as the engine takes it, and the fields in it.
record Asked(ObjectNode query, List<FieldUse> uses) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  Asked {
    uses = List.copyOf(uses);
  }

  /// Everything.
  static Asked everything() {
    ObjectNode all = JSON.objectNode();
    all.putObject("match_all");
    return new Asked(all, List.of());
  }

  /// A query bar's content: `{"query": …, "language": …}`.
  ///
  /// @throws Unreadable if it cannot be understood
  static Asked of(JsonNode bar) {
    String text = bar.path("query").asText("");
    return switch (bar.path("language").asText()) {
      case "kuery" -> dql(text);
      case "lucene" -> text.isBlank() ? everything() : lucene(text);
      case "" -> {
        if (bar.isMissingNode() || text.isBlank()) {
          yield everything();
        }
        throw new Unreadable("its query has no language", "Say kuery or lucene.");
      }
      default ->
          throw new Unreadable(
              "its query is in the language " + bar.path("language").asText(),
              "Say kuery or lucene.");
    };
  }

  /// A filter of the filter bar.
  static Asked filter(JsonNode filter) {
    JsonNode meta = filter.path("meta");
    List<FieldUse> uses = new ArrayList<>();
    if (meta.path("key").isTextual() && !meta.path("type").asText().equals("custom")) {
      uses.add(new FieldUse(meta.path("key").asText(), Purpose.SEARCHED));
    }
    if (meta.path("disabled").asBoolean()) {
      return everything();
    }
    ObjectNode query = JSON.objectNode();
    if (filter.path("query") instanceof ObjectNode given) {
      query = given.deepCopy();
    } else {
      for (String kind : List.of("exists", "range", "match_all")) {
        if (filter.has(kind)) {
          query.set(kind, filter.path(kind));
        }
      }
    }
    if (query.isEmpty()) {
      throw new Unreadable("a filter of it has no query", "Make the filter again.");
    }
    if (!meta.path("negate").asBoolean()) {
      return new Asked(query, uses);
    }
    ObjectNode not = JSON.objectNode();
    not.putObject("bool").putArray("must_not").add(query);
    return new Asked(not, uses);
  }

  /// All of them at once.
  static Asked all(List<Asked> parts) {
    ObjectNode query = JSON.objectNode();
    ArrayNode clauses = query.putObject("bool").putArray("filter");
    List<FieldUse> uses = new ArrayList<>();
    for (Asked part : parts) {
      clauses.add(part.query());
      uses.addAll(part.uses());
    }
    return new Asked(query, uses);
  }

  private static Asked dql(String text) {
    try {
      Dql query = Dql.parse(text);
      return new Asked(query.toEngine(), searched(query.fields()));
    } catch (DqlException e) {
      throw new Unreadable(
          "its query is no DQL: %s: %s".formatted(e.getMessage(), text), "Mend the query.");
    }
  }

  private static Asked lucene(String text) {
    ObjectNode query = JSON.objectNode();
    query.putObject("query_string").put("query", text).put("analyze_wildcard", true);
    return new Asked(query, searched(LuceneFields.of(text)));
  }

  private static List<FieldUse> searched(Iterable<String> fields) {
    List<FieldUse> uses = new ArrayList<>();
    fields.forEach(field -> uses.add(new FieldUse(field, Purpose.SEARCHED)));
    return uses;
  }
}
