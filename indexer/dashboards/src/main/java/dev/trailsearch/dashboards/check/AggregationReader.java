package dev.trailsearch.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.dashboards.check.FieldUse.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The engine's aggregations for those of a visualization. Buckets nest in their order; all metrics
/// stand in the innermost one, and in each one that is ordered by them.
final class AggregationReader {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int TIME_BUCKETS = 50;

  private final List<FieldUse> uses = new ArrayList<>();

  private final JsonNode aggregations;

  private AggregationReader(JsonNode aggregations) {
    this.aggregations = aggregations;
  }

  /// The `aggs` of a search, and the fields in it.
  record Read(ObjectNode body, List<FieldUse> uses) {}

  /// @param aggregations the `aggs` of a visualization's state
  static Read of(JsonNode aggregations) {
    AggregationReader reader = new AggregationReader(aggregations);
    ObjectNode body = JSON.objectNode();
    ObjectNode metrics = reader.metrics();
    ObjectNode innermost = body;
    for (JsonNode each : aggregations) {
      if (each.path("enabled").asBoolean(true) && !isMetric(each)) {
        ObjectNode bucket = reader.bucket(each);
        innermost.set(each.path("id").asText(), bucket);
        ObjectNode inner = bucket.putObject("aggs");
        inner.setAll(metrics);
        innermost = inner;
      }
    }
    innermost.setAll(metrics);
    return new Read(body, reader.uses);
  }

  private static boolean isMetric(JsonNode aggregation) {
    return aggregation.path("schema").asText().equals("metric")
        || aggregation.path("schema").asText().equals("radius");
  }

  private ObjectNode metrics() {
    ObjectNode metrics = JSON.objectNode();
    for (JsonNode each : aggregations) {
      String type = each.path("type").asText();
      if (each.path("enabled").asBoolean(true) && isMetric(each) && !type.equals("count")) {
        metrics.set(each.path("id").asText(), metric(type, each.path("params")));
      }
    }
    return metrics;
  }

  private ObjectNode metric(String type, JsonNode params) {
    ObjectNode field = JSON.objectNode().put("field", params.path("field").asText());
    return switch (type) {
      case "cardinality" -> one(type, use(field, Purpose.COUNTED));
      case "avg", "sum", "min", "max", "std_dev" ->
          one(type.equals("std_dev") ? "extended_stats" : type, use(field, Purpose.COMPUTED));
      case "median", "percentiles" -> one("percentiles", use(field, Purpose.COMPUTED));
      case "top_hits" -> topHits(params);
      default -> throw unknown(type);
    };
  }

  private ObjectNode topHits(JsonNode params) {
    uses.add(new FieldUse(params.path("field").asText(), Purpose.SHOWN));
    String sort = params.path("sortField").asText();
    uses.add(new FieldUse(sort, Purpose.SORTED));
    ObjectNode top = JSON.objectNode().put("size", params.path("size").asInt(1));
    top.putArray("sort").addObject().put(sort, params.path("sortOrder").asText("desc"));
    return one("top_hits", top);
  }

  private ObjectNode bucket(JsonNode aggregation) {
    JsonNode params = aggregation.path("params");
    String type = aggregation.path("type").asText();
    ObjectNode field = JSON.objectNode().put("field", params.path("field").asText());
    return switch (type) {
      case "terms" -> one(type, terms(use(field, Purpose.COUNTED), params));
      case "significant_terms" -> one(type, use(field, Purpose.COUNTED));
      case "date_histogram" ->
          one("auto_date_histogram", use(field, Purpose.TIMED).put("buckets", TIME_BUCKETS));
      case "histogram" ->
          one(
              type,
              use(field, Purpose.COMPUTED)
                  .put("interval", params.path("interval").asDouble(1))
                  .put("min_doc_count", 1));
      case "range" -> one(type, ranges(use(field, Purpose.COMPUTED), params));
      case "date_range" -> one(type, ranges(use(field, Purpose.TIMED), params));
      case "ip_range" -> one(type, addresses(use(field, Purpose.COUNTED), params));
      case "filters" -> one(type, filters(params));
      default -> throw unknown(type);
    };
  }

  private ObjectNode terms(ObjectNode terms, JsonNode params) {
    terms.put("size", params.path("size").asInt(5));
    order(params.path("orderBy").asText("_count"))
        .ifPresent(by -> terms.putObject("order").put(by, params.path("order").asText("desc")));
    for (String choice : List.of("include", "exclude")) {
      if (!params.path(choice).asText("").isEmpty()) {
        terms.put(choice, params.path(choice).asText());
      }
    }
    return terms;
  }

  /// What buckets are ordered by, in the engine's words; empty where that is another aggregation of
  /// the visualization's own.
  private Optional<String> order(String by) {
    if (by.equals("_key") || by.equals("_count")) {
      return Optional.of(by);
    }
    if (by.equals("custom")) {
      return Optional.empty();
    }
    for (JsonNode each : aggregations) {
      if (each.path("id").asText().equals(by) && isMetric(each)) {
        return Optional.of(each.path("type").asText())
            .filter(type -> !type.equals("top_hits"))
            .map(type -> type.equals("count") ? "_count" : by);
      }
    }
    throw new Unreadable(
        "it is ordered by its metric %s, which it does not have".formatted(by),
        "Order it by one of its metrics, or by its values (_key).");
  }

  private static ObjectNode ranges(ObjectNode range, JsonNode params) {
    range.set("ranges", params.path("ranges"));
    return range;
  }

  private static ObjectNode addresses(ObjectNode range, JsonNode params) {
    String type = params.path("ipRangeType").asText("mask");
    range.set("ranges", params.path("ranges").path(type));
    return range;
  }

  private ObjectNode filters(JsonNode params) {
    ObjectNode filters = JSON.objectNode();
    ArrayNode queries = filters.putArray("filters");
    for (JsonNode each : params.path("filters")) {
      Asked asked = Asked.of(each.path("input"));
      queries.add(asked.query());
      uses.addAll(asked.uses());
    }
    return filters;
  }

  private ObjectNode use(ObjectNode field, Purpose purpose) {
    uses.add(new FieldUse(field.path("field").asText(), purpose));
    return field;
  }

  private static Unreadable unknown(String type) {
    return new Unreadable(
        "it aggregates by %s, which this check does not know".formatted(type),
        "Use another aggregation, or teach it to the check.");
  }

  private static ObjectNode one(String name, ObjectNode body) {
    ObjectNode aggregation = JSON.objectNode();
    aggregation.set(name, body);
    return aggregation;
  }
}
