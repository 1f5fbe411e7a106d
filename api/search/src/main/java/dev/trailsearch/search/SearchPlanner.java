package dev.trailsearch.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.facet.CountedFacet;
import dev.trailsearch.search.facet.FacetAggregation;
import dev.trailsearch.search.facet.FacetRequest;
import dev.trailsearch.search.field.FieldNames;
import dev.trailsearch.search.page.Cursor;
import dev.trailsearch.search.page.CursorCodec;
import dev.trailsearch.search.page.Fingerprint;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.query.Filter;
import dev.trailsearch.search.query.Parser;
import dev.trailsearch.search.query.Query;
import dev.trailsearch.search.query.QueryLimits;
import dev.trailsearch.search.query.Selection;
import dev.trailsearch.search.query.Translator;
import dev.trailsearch.search.query.Wording;
import dev.trailsearch.search.time.TimeRange;
import dev.trailsearch.search.time.TimeReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Understands a search, or says why it cannot be understood. */
record SearchPlanner(FieldNames names, QueryLimits limits, CursorCodec cursors, Access access) {

  private static final int MOST_FACETS = 20;

  /** The engine's {@code search.max_buckets} is 65,535; the histogram needs some too. */
  private static final int MOST_BUCKETS = 60_000;

  private static final int MOST_FILTERS = 200;

  SearchPlan plan(SearchRequest request, Instant now) {
    SearchPlan.Start start = start(request, now.truncatedTo(ChronoUnit.MILLIS));
    TimeReader times = new TimeReader(start.asOf(), request.range().zone());
    Translator translator = new Translator(names, times);
    Query query = Query.allOf(List.of(request.within(), Parser.parse(request.query(), limits)));
    Selection selection = selection(request.filters(), translator);
    return new SearchPlan(
        request,
        query,
        translator.translate(query),
        selection,
        facets(request.facets(), selection),
        times.read(request.range()),
        start);
  }

  /** The engine's queries for these, read at the time of a plan. */
  List<ObjectNode> clauses(List<Query> queries, SearchPlan plan) {
    TimeReader times = new TimeReader(plan.start().asOf(), plan.request().range().zone());
    Translator translator = new Translator(names, times);
    return queries.stream().map(translator::translate).toList();
  }

  private SearchPlan.Start start(SearchRequest request, Instant now) {
    PageRequest page = request.page();
    if (page.size() < 0 || page.size() > PageRequest.MAX_SIZE) {
      throw QueryException.of(
          "a page of %,d events is not between 0 and %,d"
              .formatted(page.size(), PageRequest.MAX_SIZE),
          "follow the cursor for more; an export has no limit");
    }
    Fingerprint search = fingerprint(request);
    String text = page.cursor();
    if (text == null) {
      return new SearchPlan.Start(now, null, search);
    }
    Cursor cursor = cursors.read(text, search);
    return new SearchPlan.Start(cursor.asOf(), cursor, search);
  }

  private static Selection selection(List<Filter> filters, Translator translator) {
    if (filters.size() > MOST_FILTERS) {
      throw QueryException.of(
          "%,d filters are over the limit of %,d".formatted(filters.size(), MOST_FILTERS),
          "a query can hold a wildcard or a block of addresses in place of many values");
    }
    return Selection.of(filters, translator);
  }

  private List<CountedFacet> facets(List<FacetRequest> requests, Selection selection) {
    List<CountedFacet> facets = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int buckets = 0;
    for (FacetRequest request : requests) {
      CountedFacet facet = CountedFacet.of(request, names, selection);
      if (!seen.add(request.field())) {
        throw QueryException.of("facet " + request.field() + " is asked for twice", "once will do");
      }
      buckets += FacetAggregation.buckets(facet);
      facets.add(facet);
    }
    if (facets.size() > MOST_FACETS || buckets > MOST_BUCKETS) {
      throw QueryException.of(
          "%,d facets with %,d values are over the limit of %,d with %,d"
              .formatted(facets.size(), buckets, MOST_FACETS, MOST_BUCKETS),
          "ask for fewer at a time; one in rare order counts for 10,000 values");
    }
    return facets;
  }

  /** Of the search and of what its caller may see: a cursor is of no use to anybody else. */
  private Fingerprint fingerprint(SearchRequest request) {
    TimeRange range = request.range();
    List<String> parts = new ArrayList<>();
    parts.add(access.clause().map(ObjectNode::toString).orElse(""));
    parts.add(request.query());
    parts.add(request.page().sort().name());
    parts.add(String.valueOf(range.from()));
    parts.add(String.valueOf(range.to()));
    parts.add(range.zone().getId());
    parts.add(Wording.of(request.within()));
    for (Filter filter : request.filters()) {
      parts.add(filter.field());
      parts.add(filter.value());
    }
    return Fingerprint.of(parts);
  }
}
