package dev.trailsearch.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.dashboards.check.FieldUse.Purpose;
import dev.trailsearch.dashboards.saved.Embedded;
import dev.trailsearch.dashboards.saved.Key;
import dev.trailsearch.dashboards.saved.Reference;
import dev.trailsearch.dashboards.saved.SavedObject;
import dev.trailsearch.indexer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads objects into what they ask of the engine.
///
/// @param objects all there are, since a visualization may stand over a search
record Questions(Map<Key, SavedObject> objects) {

  Questions {
    objects = Map.copyOf(objects);
  }

  /// What the object asks.
  ///
  /// @throws Unreadable if it is not understood
  List<Question> of(SavedObject object) {
    return SavedForm.of(object.key().type())
        .map(form ->
            switch (form) {
              case INDEX_PATTERN -> List.of(pattern(object));
              case SEARCH -> List.of(search(object));
              case VISUALIZATION -> visualization(object);
              case DASHBOARD -> events(SearchSource.of(object).asked());
              case QUERY -> query(object);
            })
        .orElse(List.of());
  }

  /// Whether an index pattern stands for just these indices.
  boolean hasPattern(String index) {
    return objects.values().stream()
        .anyMatch(each -> each.key().type().equals("index-pattern") && each.title().equals(index));
  }

  private static Question pattern(SavedObject object) {
    List<FieldUse> uses = new ArrayList<>();
    JsonNode time = object.attributes().path("timeFieldName");
    if (time.isTextual()) {
      uses.add(new FieldUse(time.asText(), Purpose.TIMED));
    }
    for (Map.Entry<String, JsonNode> format : Embedded.FIELD_FORMATS.of(object).properties()) {
      uses.add(new FieldUse(format.getKey(), Purpose.SHOWN));
    }
    return new Question(object.title(), body(1), uses);
  }

  private Question search(SavedObject object) {
    SearchSource source = SearchSource.of(object);
    List<FieldUse> uses = new ArrayList<>(source.asked().uses());
    for (JsonNode column : object.attributes().path("columns")) {
      if (!column.asText().equals("_source")) {
        uses.add(new FieldUse(column.asText(), Purpose.SHOWN));
      }
    }
    ObjectNode body = body(1);
    body.set("query", source.asked().query());
    JsonNode sort = object.attributes().path("sort");
    // One pair, or a list of them.
    for (JsonNode pair : sort.path(0).isTextual() ? List.of(sort) : sort) {
      uses.add(new FieldUse(pair.path(0).asText(), Purpose.SORTED));
    }
    return new Question(title(source), body, uses);
  }

  private static List<Question> query(SavedObject object) {
    List<Asked> parts = new ArrayList<>();
    parts.add(Asked.of(object.attributes().path("query")));
    object.attributes().path("filters").forEach(filter -> parts.add(Asked.filter(filter)));
    return events(Asked.all(parts));
  }

  /// What is asked of whatever index pattern is chosen is meant for events.
  private static List<Question> events(Asked asked) {
    if (asked.uses().isEmpty()) {
      return List.of();
    }
    ObjectNode body = body(1);
    body.set("query", asked.query());
    return List.of(new Question(Schema.READ_ALIAS, body, asked.uses()));
  }

  private List<Question> visualization(SavedObject object) {
    JsonNode state = Embedded.VIS_STATE.of(object);
    String type = state.path("type").asText();
    return switch (type) {
      case "markdown" -> List.of();
      case "input_control_vis" -> controls(object, state.path("params").path("controls"));
      case "metrics" -> TsvbReader.of(state.path("params"));
      case "vega" -> VegaReader.of(state.path("params").path("spec").asText());
      case "area",
          "line",
          "histogram",
          "horizontal_bar",
          "pie",
          "metric",
          "gauge",
          "goal",
          "table",
          "tagcloud",
          "heatmap",
          "region_map",
          "tile_map" ->
          List.of(chart(object, state.path("aggs")));
      default ->
          throw new Unreadable(
              "it is a %s, which this check does not know".formatted(type.isEmpty() ? "?" : type),
              "Use another kind, or teach it to the check.");
    };
  }

  private Question chart(SavedObject object, JsonNode aggregations) {
    SearchSource own = SearchSource.of(object);
    AggregationReader.Read read = AggregationReader.of(aggregations);
    Optional<SearchSource> below =
        object
            .reference(object.attributes().path("savedSearchRefName").asText())
            .map(Reference::key)
            .flatMap(this::object)
            .map(SearchSource::of);
    return below
        .map(search ->
            Question.of(title(search), Asked.all(List.of(own.asked(), search.asked())), read))
        .orElseGet(() -> Question.of(title(own), own.asked(), read));
  }

  private List<Question> controls(SavedObject object, JsonNode controls) {
    List<Question> questions = new ArrayList<>();
    for (JsonNode control : controls) {
      String field = control.path("fieldName").asText();
      boolean list = control.path("type").asText().equals("list");
      ObjectNode body = body(0);
      body.putObject("aggs")
          .putObject("values")
          .putObject(list ? "terms" : "stats")
          .put("field", field);
      String index =
          object
              .reference(control.path("indexPatternRefName").asText())
              .map(Reference::key)
              .flatMap(this::object)
              .map(SavedObject::title)
              .orElseThrow(Questions::noPattern);
      questions.add(
          new Question(
              index,
              body,
              List.of(new FieldUse(field, list ? Purpose.COUNTED : Purpose.COMPUTED))));
    }
    return questions;
  }

  private String title(SearchSource source) {
    return source
        .pattern()
        .flatMap(this::object)
        .map(SavedObject::title)
        .orElseThrow(Questions::noPattern);
  }

  private Optional<SavedObject> object(Key key) {
    return Stream.ofNullable(objects.get(key)).findFirst();
  }

  private static Unreadable noPattern() {
    return new Unreadable("it stands over no index pattern", "Give it the one for events.");
  }

  private static ObjectNode body(int size) {
    return JsonNodeFactory.instance.objectNode().put("size", size);
  }
}
