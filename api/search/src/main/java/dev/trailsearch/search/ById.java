package dev.trailsearch.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.event.EventId;
import dev.trailsearch.search.problem.Characters;
import dev.trailsearch.search.query.Clauses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One event by the id that it is shown with: its eventID, or else its document's.
 *
 * @param shown the id
 * @param document under which an event with this eventID is stored
 */
record ById(String shown, String document) {

  private static final int LONGEST = 512;

  /**
   * Empty if no event can have the id.
   *
   * @throws dev.trailsearch.search.problem.QueryException if it is no text
   */
  static Optional<ById> of(String eventId) {
    boolean possible = !eventId.isEmpty() && Characters.whole(eventId).length() <= LONGEST;
    return possible
        ? Optional.of(new ById(eventId, EventId.of(eventId).document()))
        : Optional.empty();
  }

  /** The request that finds it, if it may be seen. */
  ObjectNode body(Access access) {
    List<ObjectNode> clauses = new ArrayList<>();
    access.clause().ifPresent(clauses::add);
    var values = JsonNodeFactory.instance.arrayNode().add(document).add(shown);
    clauses.add(Clauses.wrap("ids", Clauses.wrap("values", values)));
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 2);
    body.set("query", Clauses.allOf(clauses));
    return body;
  }

  /** The hit in an answer. */
  Optional<JsonNode> in(JsonNode answer) {
    List<JsonNode> hits = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hits::add);
    return hits.stream()
        .min(Comparator.comparing(hit -> !hit.path("_id").asText().equals(document)));
  }
}
