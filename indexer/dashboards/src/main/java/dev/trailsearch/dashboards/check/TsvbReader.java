package dev.trailsearch.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.dashboards.check.FieldUse.Purpose;
import java.util.ArrayList;
import java.util.List;

/// What a visualization of time series (TSVB) asks: one question for each of its series.
final class TsvbReader {

  private TsvbReader() {}

  static List<Question> of(JsonNode params) {
    List<Question> questions = new ArrayList<>();
    for (JsonNode series : params.path("series")) {
      questions.add(series(params, series));
    }
    return questions;
  }

  private static Question series(JsonNode params, JsonNode series) {
    List<FieldUse> uses = new ArrayList<>();
    uses.add(new FieldUse(params.path("time_field").asText(), Purpose.TIMED));
    ObjectNode aggregations = JsonNodeFactory.instance.objectNode();
    aggregations
        .putObject("time")
        .putObject("auto_date_histogram")
        .put("field", params.path("time_field").asText());
    if (series.path("split_mode").asText().equals("terms")) {
      String field = series.path("terms_field").asText();
      uses.add(new FieldUse(field, Purpose.COUNTED));
      aggregations.putObject("split").putObject("terms").put("field", field);
    }
    for (JsonNode metric : series.path("metrics")) {
      String type = metric.path("type").asText();
      if (metric.path("field").isTextual()) {
        Purpose purpose = type.equals("cardinality") ? Purpose.COUNTED : Purpose.COMPUTED;
        uses.add(new FieldUse(metric.path("field").asText(), purpose));
      }
      if (type.equals("filter_ratio")) {
        for (String part : List.of("numerator", "denominator")) {
          Asked asked = Asked.of(metric.path(part));
          aggregations.putObject(part).set("filter", asked.query());
          uses.addAll(asked.uses());
        }
      }
    }
    Asked asked =
        Asked.all(List.of(Asked.of(params.path("filter")), Asked.of(series.path("filter"))));
    return Question.of(
        params.path("index_pattern").asText(),
        asked,
        new AggregationReader.Read(aggregations, uses));
  }
}
