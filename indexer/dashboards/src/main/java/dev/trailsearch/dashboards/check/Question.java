package dev.trailsearch.dashboards.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// What an object asks of the engine.
///
/// @param index the indices that are asked, as an index pattern names them
/// @param body of the search
/// @param uses the fields in it
record Question(String index, ObjectNode body, List<FieldUse> uses) {

  Question {
    uses = List.copyOf(uses);
  }

  /// A search for a query and aggregations, which brings no events.
  static Question of(String index, Asked query, AggregationReader.Read aggregations) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 0);
    body.set("query", query.query());
    if (!aggregations.body().isEmpty()) {
      body.set("aggs", aggregations.body());
    }
    return new Question(
        index,
        body,
        java.util.stream.Stream.concat(query.uses().stream(), aggregations.uses().stream())
            .toList());
  }
}
