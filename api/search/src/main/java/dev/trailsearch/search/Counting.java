package dev.trailsearch.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.facet.Census;
import dev.trailsearch.search.facet.CensusCount;
import dev.trailsearch.search.facet.CensusRequest;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import dev.trailsearch.search.query.Clauses;
import dev.trailsearch.search.query.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts what a search finds in ways that a page of it cannot show. */
record Counting(EngineSearch engine, SearchPlanner planner, SearchBody body) {

  private static final String COUNTS = "counts";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  List<Long> counts(SearchRequest request, List<Query> queries, Instant now) {
    SearchPlan plan = planner.plan(bare(request), now);
    ObjectNode filters = JSON.objectNode();
    for (ObjectNode clause : planner.clauses(queries, plan)) {
      filters.set(String.valueOf(filters.size()), clause);
    }
    ObjectNode aggregation = Clauses.wrap("filters", Clauses.wrap("filters", filters));
    JsonNode buckets = ask(plan, aggregation).path("aggregations").path(COUNTS).path("buckets");
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      counts.add(buckets.path(String.valueOf(i)).path("doc_count").asLong());
    }
    return counts;
  }

  Census census(SearchRequest request, CensusRequest asked, Instant now) {
    SearchPlan plan = planner.plan(bare(request), now);
    CensusCount count = CensusCount.of(asked, planner.names());
    JsonNode answer = ask(plan, count.aggregation());
    return count.read(
        answer.path("hits").path("total").path("value").asLong(),
        answer.path("aggregations").path(COUNTS));
  }

  private JsonNode ask(SearchPlan plan, ObjectNode aggregation) {
    ObjectNode asked = body.of(plan);
    asked.set("aggs", Clauses.wrap(COUNTS, aggregation));
    return engine.search(asked);
  }

  /** Neither events nor counts of its own: so nothing of it is left out of the query. */
  private static SearchRequest bare(SearchRequest request) {
    return request.countedBy(List.of()).at(new PageRequest(0, Sort.NEWEST, null));
  }
}
