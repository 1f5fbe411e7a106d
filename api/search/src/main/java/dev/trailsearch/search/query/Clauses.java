package dev.trailsearch.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** Queries of the engine, as JSON. Nothing is scored: every clause filters. */
public final class Clauses {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Clauses() {}

  /** Every document. */
  public static ObjectNode all() {
    return wrap("match_all", JSON.objectNode());
  }

  /** All of these; every document if there are none. */
  public static ObjectNode allOf(Collection<ObjectNode> clauses) {
    return switch (clauses.size()) {
      case 0 -> all();
      case 1 -> clauses.iterator().next();
      default -> wrap("bool", JSON.objectNode().set("filter", array(clauses)));
    };
  }

  /** Any of these, of which there is at least one. */
  public static ObjectNode anyOf(Collection<ObjectNode> clauses) {
    if (clauses.size() == 1) {
      return clauses.iterator().next();
    }
    ObjectNode bool = JSON.objectNode();
    bool.set("should", array(clauses));
    return wrap("bool", bool.put("minimum_should_match", 1));
  }

  /** All but these. */
  public static ObjectNode not(ObjectNode clause) {
    return wrap("bool", JSON.objectNode().set("must_not", array(List.of(clause))));
  }

  /** All of the first, none of the second. */
  static ObjectNode allBut(Collection<ObjectNode> clauses, Collection<ObjectNode> but) {
    ObjectNode bool = JSON.objectNode();
    if (!clauses.isEmpty()) {
      bool.set("filter", array(clauses));
    }
    bool.set("must_not", array(but));
    return wrap("bool", bool);
  }

  /** An exact value. */
  public static ObjectNode term(String field, JsonNode value) {
    return wrap("term", JSON.objectNode().set(field, JSON.objectNode().set("value", value)));
  }

  /** An exact text. */
  public static ObjectNode term(String field, String value) {
    return term(field, JSON.textNode(value));
  }

  /** {@code term}, {@code prefix} or {@code wildcard} on a keyword field. */
  static ObjectNode keyword(String type, String field, String value, boolean ignoringCase) {
    ObjectNode body = JSON.objectNode().put("value", value);
    if (ignoringCase && hasCase(value)) {
      body.put("case_insensitive", true); // an automaton, so only where it can matter
    }
    return wrap(type, JSON.objectNode().set(field, body));
  }

  /** Any value at all. */
  public static ObjectNode exists(String field) {
    return wrap("exists", JSON.objectNode().put("field", field));
  }

  /** An object with one key. */
  public static ObjectNode wrap(String key, JsonNode value) {
    return JSON.objectNode().set(key, value);
  }

  private static ArrayNode array(Collection<ObjectNode> clauses) {
    return JSON.arrayNode().addAll(clauses);
  }

  /** The engine folds the case of ASCII letters only. */
  private static boolean hasCase(String value) {
    return value.chars().anyMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  }
}
