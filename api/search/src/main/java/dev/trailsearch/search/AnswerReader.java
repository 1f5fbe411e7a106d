package dev.trailsearch.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.search.completeness.Completeness;
import dev.trailsearch.search.event.EventReader;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.event.Paths;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.facet.FacetReader;
import dev.trailsearch.search.facet.Histogram;
import dev.trailsearch.search.facet.Parts;
import dev.trailsearch.search.highlight.Highlighter;
import dev.trailsearch.search.page.Cursor;
import dev.trailsearch.search.page.CursorCodec;
import dev.trailsearch.search.query.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the engine's answer to a search. */
record AnswerReader(CursorCodec cursors, Completeness completeness) {

  SearchResult read(SearchPlan plan, JsonNode sent, JsonNode answer, Paths paths) {
    List<JsonNode> hits = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hits::add);
    boolean more = hits.size() > plan.request().page().size();
    List<JsonNode> page = more ? hits.subList(0, hits.size() - 1) : hits;
    JsonNode total = answer.path("hits").path("total");
    return new SearchResult(
        answer.path("took").asLong(),
        new SearchResult.Total(total.path("value").asLong(), total.path("relation").asText("eq")),
        events(page, paths, plan),
        facets(plan, answer.path("aggregations")),
        histogram(plan, answer.path("aggregations")),
        completeness,
        more ? next(plan, page.getLast()) : null,
        new SearchResult.Understood(
            plan.request().query(),
            Wording.of(plan.query()),
            plan.request().explain() ? sent : null));
  }

  private static List<FoundEvent> events(List<JsonNode> hits, Paths paths, SearchPlan plan) {
    Highlighter highlighter =
        plan.request().view().highlight() ? Highlighter.of(plan.query()) : null;
    return hits.stream().map(hit -> EventReader.read(hit, paths, highlighter)).toList();
  }

  private static Map<String, Facet> facets(SearchPlan plan, JsonNode aggregations) {
    Map<String, Facet> facets = new LinkedHashMap<>();
    for (int i = 0; i < plan.facets().size(); i++) {
      var facet = plan.facets().get(i);
      JsonNode answer = Parts.in(aggregations, SearchBody.facet(i));
      facets.put(facet.request().field(), FacetReader.read(facet, answer, ""));
    }
    return facets;
  }

  private static @Nullable Histogram histogram(SearchPlan plan, JsonNode aggregations) {
    return plan.request().histogram()
        ? SearchBody.histogram(plan).read(Parts.in(aggregations, SearchBody.HISTOGRAM))
        : null;
  }

  private String next(SearchPlan plan, JsonNode last) {
    JsonNode sort = last.path("sort");
    return cursors.write(
        new Cursor(plan.start().asOf(), sort.path(0).asLong(), sort.path(1).asLong()),
        plan.start().search());
  }
}
