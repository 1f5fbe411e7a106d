package dev.trailsearch.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.ledger.Underway;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.search.ExportBody.Place;
import dev.trailsearch.search.event.View;
import dev.trailsearch.search.export.CutOff;
import dev.trailsearch.search.export.ExportRequest;
import dev.trailsearch.search.export.ExportRequest.Resumption;
import dev.trailsearch.search.export.PageReader;
import dev.trailsearch.search.page.Cursor;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import dev.trailsearch.search.problem.QueryException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Begins exports, or goes on with them. */
record ExportStart(EngineSearch engine, SearchPlanner planner, Access access, InstantSource clock) {

  RunningExport begin(ExportRequest request, FieldCatalogue catalogue) {
    Resumption resumption = request.resumption();
    Instant asOf = resumption == null ? cutOff() : past(resumption.asOf());
    SearchPlan plan = planner.plan(search(request), asOf);
    Place place = resumption == null ? Place.BEGINNING : place(resumption, request.sort());
    SearchBody body = new SearchBody(access, engine.settings().timeout());
    return new RunningExport(
        engine,
        new ExportBody(plan, body),
        PageReader.of(request, catalogue),
        place,
        !request.goesOn());
  }

  /** Whoever loads is asked before the index is refreshed, so that what just ended is seen. */
  private Instant cutOff() {
    Instant now = clock.instant();
    Underway.State state = new Underway(engine.engine(), clock).now();
    return CutOff.of(now, engine.refresh() ? state : new Underway.State.Unseen());
  }

  private Instant past(Instant asOf) {
    if (asOf.isAfter(clock.instant())) {
      throw QueryException.of(
          "asOf: " + asOf + " lies in the future",
          "give the cut-off that the export began with, or nothing");
    }
    return asOf;
  }

  private static SearchRequest search(ExportRequest request) {
    return new SearchRequest(
        request.query(),
        request.range(),
        request.filters(),
        List.of(),
        false,
        new PageRequest(0, request.sort(), null),
        View.WHOLE,
        false);
  }

  private Place place(Resumption resumption, Sort sort) {
    String after = resumption.after();
    if (after == null) {
      return Place.BEGINNING;
    }
    return ById.of(after)
        .flatMap(id -> id.in(engine.search(sorted(id, sort))))
        .map(hit -> hit.path("sort"))
        .map(at -> new Cursor(resumption.asOf(), at.path(0).asLong(), at.path(1).asLong()))
        .map(Place::behind)
        .orElseThrow(() ->
            QueryException.of(
                "after: no event has the id " + after,
                "give the id of the last event that is there; if that was removed, begin anew"));
  }

  private ObjectNode sorted(ById id, Sort sort) {
    ObjectNode body = id.body(access).put("_source", false);
    SearchBody.sort(sort, null, body);
    return body;
  }
}
