package dev.trailsearch.indexer.coverage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.source.LogKey;
import java.time.Year;

/** Asks the ledger for all that coverage needs of one place, in one request. */
final class CoverageQuery {

  private CoverageQuery() {}

  static ObjectNode of(Place place) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 0);
    ObjectNode bool = body.putObject("query").putObject("bool");
    ArrayNode filter = bool.putArray("filter");
    term(filter, "account", place.account());
    term(filter, "region", place.region());
    filter
        .addObject()
        .putObject("range")
        .putObject("delivered")
        .put("gte", Year.of(place.year()).atDay(1).toString())
        .put("lt", Year.of(place.year() + 1).atDay(1).toString());
    term(bool.putArray("must_not"), "type", LogKey.Type.DIGEST.folder());
    ObjectNode aggs = body.putObject("aggs");
    loaded(state(aggs, "loaded", "loaded"));
    hours(state(aggs, "missing", "missing"));
    return body;
  }

  private static ObjectNode state(ObjectNode aggs, String name, String state) {
    ObjectNode agg = aggs.putObject(name);
    agg.putObject("filter").putObject("term").put("state", state);
    return agg.putObject("aggs");
  }

  private static void loaded(ObjectNode aggs) {
    aggs.putObject("from").putObject("min").put("field", "delivered");
    aggs.putObject("through").putObject("max").put("field", "delivered");
    aggs.putObject("events").putObject("sum").put("field", "records.read");
    ObjectNode last = aggs.putObject("last").putObject("top_hits").put("size", 1);
    last.putArray("sort").addObject().put("delivered", "desc");
    last.putArray("_source").add("newest").add("time");
    hours(aggs);
  }

  private static void hours(ObjectNode aggs) {
    aggs.putObject("hours")
        .putObject("date_histogram")
        .put("field", "delivered")
        .put("fixed_interval", "1h")
        .put("min_doc_count", 1);
  }

  private static void term(ArrayNode clauses, String field, String value) {
    clauses.addObject().putObject("term").put(field, value);
  }
}
