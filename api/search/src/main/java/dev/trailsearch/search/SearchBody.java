package dev.trailsearch.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.facet.CountedFacet;
import dev.trailsearch.search.facet.FacetAggregation;
import dev.trailsearch.search.facet.HistogramAggregation;
import dev.trailsearch.search.page.Cursor;
import dev.trailsearch.search.page.Sort;
import dev.trailsearch.search.query.Clauses;
import dev.trailsearch.search.query.Dates;
import dev.trailsearch.search.query.Query;
import dev.trailsearch.search.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the one request that answers a search: hits, facets and histogram. */
record SearchBody(Access access, Duration timeout) {

  static final String TIME = "trail.time";
  static final String TIE = "trail.tie";
  static final String HISTOGRAM = "histogram";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The name of a facet's aggregation. */
  static String facet(int index) {
    return "facet" + index;
  }

  ObjectNode of(SearchPlan plan) {
    return of(plan, "");
  }

  /** The request in which only values that contain a text are counted. */
  ObjectNode of(SearchPlan plan, String text) {
    int size = plan.request().page().size();
    ObjectNode body = JSON.objectNode();
    body.put("size", size == 0 ? 0 : size + 1); // one more tells whether there is a next page
    body.put("track_total_hits", true);
    body.put("timeout", timeout.toMillis() + "ms");
    body.set("query", query(plan));
    List<ObjectNode> chosen = plan.selection().on(plan.faceted());
    if (!chosen.isEmpty()) {
      body.set("post_filter", Clauses.allOf(chosen));
    }
    sort(plan.request().page().sort(), plan.start().after(), body);
    aggregations(plan, text, body);
    return body;
  }

  /** What narrows the hits and all counts alike. */
  ObjectNode query(SearchPlan plan) {
    List<ObjectNode> clauses = new ArrayList<>();
    access.clause().ifPresent(clauses::add);
    if (!(plan.query() instanceof Query.All)) {
      clauses.add(plan.clause());
    }
    Interval interval = plan.interval();
    if (interval.from() != null || interval.to() != null) {
      clauses.add(Dates.within(TIME, interval));
    }
    if (plan.start().after() != null) {
      clauses.add(loadedBy(plan.start().asOf()));
    }
    clauses.addAll(plan.selection().notOn(plan.faceted()));
    return Clauses.allOf(clauses);
  }

  /** Events that were indexed up to this time, to the millisecond. */
  static ObjectNode loadedBy(Instant asOf) {
    return Dates.within("trail.ingested", new Interval(null, asOf.plusMillis(1)));
  }

  /** Sorts by time, then by what tells events of one time apart, and goes on after a page. */
  static void sort(Sort first, @Nullable Cursor after, ObjectNode body) {
    String order = first == Sort.NEWEST ? "desc" : "asc";
    var sort = body.putArray("sort");
    for (String field : List.of(TIME, TIE)) {
      sort.add(Clauses.wrap(field, JSON.objectNode().put("order", order)));
    }
    if (after != null) {
      body.putArray("search_after").add(after.time()).add(after.tie());
    }
  }

  private static void aggregations(SearchPlan plan, String text, ObjectNode body) {
    ObjectNode aggregations = JSON.objectNode();
    for (int i = 0; i < plan.facets().size(); i++) {
      CountedFacet facet = plan.facets().get(i);
      List<ObjectNode> others = plan.selection().on(allBut(facet.key(), plan.faceted()));
      aggregations.setAll(FacetAggregation.of(facet(i), facet, Clauses.allOf(others), text));
    }
    if (plan.request().histogram()) {
      aggregations.setAll(histogram(plan).body(HISTOGRAM));
    }
    if (!aggregations.isEmpty()) {
      body.set("aggs", aggregations);
    }
  }

  static HistogramAggregation histogram(SearchPlan plan) {
    return HistogramAggregation.of(
        plan.interval(),
        plan.request().range().zone(),
        Clauses.allOf(plan.selection().on(plan.faceted())));
  }

  private static Set<String> allBut(String key, Set<String> keys) {
    return keys.stream().filter(other -> !other.equals(key)).collect(Collectors.toSet());
  }
}
