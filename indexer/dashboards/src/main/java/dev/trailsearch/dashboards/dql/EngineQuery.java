package dev.trailsearch.dashboards.dql;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.dashboards.dql.Dql.Value;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The engine's query for one in DQL.
final class EngineQuery {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// What means something in the engine's query string.
  private static final Pattern MEANS_SOMETHING =
      Pattern.compile("[-+=&|><!(){}\\[\\]^\"~*?:\\\\/]");

  private EngineQuery() {}

  static ObjectNode of(Dql query) {
    return switch (query) {
      case Dql.Everything _ -> one("match_all", JSON.objectNode());
      case Dql.And(List<Dql> parts) -> bool("filter", parts);
      case Dql.Or(List<Dql> parts) -> any(bool("should", parts));
      case Dql.Not(Dql part) -> bool("must_not", List.of(part));
      case Dql.Is(String field, Value value) -> is(field, value);
      case Dql.Words(Value value) -> words(value);
      case Dql.Range(String field, String operator, String value) ->
          one("range", one(field, JSON.objectNode().put(operator, value)));
    };
  }

  private static ObjectNode is(String field, Value value) {
    return switch (value) {
      case Value.Phrase(String text) -> one("match_phrase", JSON.objectNode().put(field, text));
      case Value.Literal(String text) -> one("match", JSON.objectNode().put(field, text));
      case Value.Wildcard wildcard when wildcard.any() ->
          one("exists", JSON.objectNode().put("field", field));
      case Value.Wildcard(List<String> parts) -> {
        ObjectNode string = JSON.objectNode().put("query", string(parts));
        string.putArray("fields").add(field);
        yield one("query_string", string);
      }
    };
  }

  /// Without a field, the index's own default field is meant.
  private static ObjectNode words(Value value) {
    return switch (value) {
      case Value.Phrase(String text) -> multi("phrase", text);
      case Value.Literal(String text) -> multi("best_fields", text);
      case Value.Wildcard(List<String> parts) ->
          one("query_string", JSON.objectNode().put("query", string(parts)));
    };
  }

  private static ObjectNode multi(String type, String text) {
    return one(
        "multi_match", JSON.objectNode().put("type", type).put("query", text).put("lenient", true));
  }

  private static String string(List<String> parts) {
    return parts.stream()
        .map(part -> MEANS_SOMETHING.matcher(part).replaceAll("\\\\$0"))
        .collect(Collectors.joining("*"));
  }

  private static ObjectNode bool(String occur, List<Dql> parts) {
    ObjectNode bool = JSON.objectNode();
    ArrayNode clauses = bool.putArray(occur);
    parts.forEach(part -> clauses.add(of(part)));
    return one("bool", bool);
  }

  private static ObjectNode any(ObjectNode bool) {
    ((ObjectNode) bool.path("bool")).put("minimum_should_match", 1);
    return bool;
  }

  private static ObjectNode one(String name, ObjectNode body) {
    ObjectNode query = JSON.objectNode();
    query.set(name, body);
    return query;
  }
}
