package dev.trailsearch.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.coverage.CoverageBook;
import dev.trailsearch.indexer.ledger.LedgerIntegrity;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.search.completeness.Completeness;
import dev.trailsearch.search.event.EventReader;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.event.Paths;
import dev.trailsearch.search.export.ExportRequest;
import dev.trailsearch.search.facet.Census;
import dev.trailsearch.search.facet.CensusRequest;
import dev.trailsearch.search.facet.CountedFacet;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.facet.FacetReader;
import dev.trailsearch.search.facet.FacetValuesRequest;
import dev.trailsearch.search.facet.Parts;
import dev.trailsearch.search.field.FieldInfo;
import dev.trailsearch.search.field.FieldNames;
import dev.trailsearch.search.page.CursorCodec;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import dev.trailsearch.search.query.Query;
import dev.trailsearch.search.time.Interval;
import dev.trailsearch.search.time.TimeRange;
import dev.trailsearch.search.time.TimeReader;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Answers searches. Safe for use by many threads. */
public final class SearchService {

  private final EngineSearch engine;
  private final FieldCatalogue catalogue;
  private final FieldNames names;
  private final InstantSource clock;
  private final LoadedTime loaded;
  private final ProvenEvents proven;
  private final Access access;

  /** A service that reads through this client; nothing is sent yet. */
  public SearchService(
      EngineClient engine, FieldCatalogue catalogue, InstantSource clock, SearchSettings settings) {
    this(
        new EngineSearch(engine, settings),
        catalogue,
        new FieldNames(catalogue),
        clock,
        new LoadedTime(new CoverageBook(engine), clock),
        new ProvenEvents(new LedgerIntegrity(engine)),
        new Access.Everything());
  }

  private SearchService(
      EngineSearch engine,
      FieldCatalogue catalogue,
      FieldNames names,
      InstantSource clock,
      LoadedTime loaded,
      ProvenEvents proven,
      Access access) {
    this.engine = engine;
    this.catalogue = catalogue;
    this.names = names;
    this.clock = clock;
    this.loaded = loaded;
    this.proven = proven;
    this.access = access;
  }

  /** The same service for a caller who may not see everything. */
  public SearchService seeing(Access other) {
    return new SearchService(engine, catalogue, names, clock, loaded, proven, other);
  }

  /**
   * The events that match, with the counts asked for, from one request to the engine.
   *
   * @throws dev.trailsearch.search.problem.QueryException if the request cannot be searched
   * @throws IncompleteSearchException if not all of the index answered in time
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine did not answer
   */
  public SearchResult search(SearchRequest request) {
    SearchPlan plan = plan(request);
    ObjectNode body = body().of(plan);
    JsonNode answer = engine.search(body);
    Completeness completeness = completeness(plan.interval());
    Paths paths = Paths.of(request.view(), catalogue);
    return new AnswerReader(cursors(), completeness).read(plan, body, proven.in(answer), paths);
  }

  /**
   * One event, whole.
   *
   * @param eventId an {@link FoundEvent#id()}
   * @throws dev.trailsearch.search.problem.QueryException if it is no text
   * @throws IncompleteSearchException if not all of the index answered in time
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine did not answer
   */
  public Optional<FoundEvent> get(String eventId) {
    return hit(eventId).map(hit -> EventReader.read(hit, Paths.ALL, null));
  }

  /**
   * One event, whole, with the secrets that its record holds: for one who may see them.
   *
   * @param eventId an {@link FoundEvent#id()}
   * @throws dev.trailsearch.search.problem.QueryException if it is no text
   * @throws IncompleteSearchException if not all of the index answered in time
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine did not answer
   */
  public Optional<FoundEvent> unmasked(String eventId) {
    return hit(eventId).map(EventReader::unmasked);
  }

  private Optional<JsonNode> hit(String eventId) {
    return ById.of(eventId).flatMap(id -> id.in(proven.in(engine.search(id.body(access)))));
  }

  /**
   * The values of one facet that contain a text.
   *
   * @throws dev.trailsearch.search.problem.QueryException if the request cannot be searched
   * @throws IncompleteSearchException if not all of the index answered in time
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine did not answer
   */
  public Facet facetValues(FacetValuesRequest request) {
    SearchRequest search =
        SearchRequest.of(request.query())
            .over(request.range())
            .filteredBy(request.filters())
            .countedBy(List.of(request.facet()))
            .at(new PageRequest(0, Sort.NEWEST, null));
    SearchPlan plan = plan(search);
    CountedFacet facet = plan.facets().getFirst();
    JsonNode answer = engine.search(body().of(plan, request.text()));
    JsonNode counts = Parts.in(answer.path("aggregations"), SearchBody.facet(0));
    return FacetReader.read(facet, counts, request.text());
  }

  /**
   * Begins an export. Its first page is on its way when this returns; close it in any case.
   *
   * @throws dev.trailsearch.search.problem.QueryException if the request cannot be searched
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine did not answer
   */
  public RunningExport export(ExportRequest request) {
    return new ExportStart(engine, planner(), access, clock).begin(request, catalogue);
  }

  /**
   * How many of the events that a search finds match each of these queries too, from one request to
   * the engine.
   *
   * @throws dev.trailsearch.search.problem.QueryException if the request cannot be searched
   * @throws IncompleteSearchException if not all of the index answered in time
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine did not answer
   */
  public List<Long> counts(SearchRequest request, List<Query> queries) {
    return counting().counts(request, queries, clock.instant());
  }

  /**
   * Every value of a field among the events that a search finds, counted exactly.
   *
   * @throws dev.trailsearch.search.problem.QueryException if the request cannot be searched, or
   *     there are over {@value CensusRequest#MOST} values
   * @throws IncompleteSearchException if not all of the index answered in time
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine did not answer
   */
  public Census census(SearchRequest request, CensusRequest census) {
    return counting().census(request, census, clock.instant());
  }

  /**
   * The instants that a range covers, if it were searched now.
   *
   * @throws dev.trailsearch.search.problem.QueryException if a bound is no time
   */
  public Interval interval(TimeRange range) {
    return new TimeReader(clock.instant(), range.zone()).read(range);
  }

  /**
   * How much of the time that a range covers is loaded, as far as this caller may know.
   *
   * @throws dev.trailsearch.search.problem.QueryException if a bound is no time
   */
  public Completeness completeness(TimeRange range) {
    return completeness(interval(range));
  }

  private Completeness completeness(Interval interval) {
    return Completeness.of(interval, loaded.coverages(), access::covers);
  }

  /** Every name that a query can use, in the order of the documentation. */
  public List<FieldInfo> fields() {
    return names.list();
  }

  private SearchPlan plan(SearchRequest request) {
    return planner().plan(request, clock.instant());
  }

  private SearchPlanner planner() {
    return new SearchPlanner(names, engine.settings().limits(), cursors(), access);
  }

  private Counting counting() {
    return new Counting(engine, planner(), body());
  }

  private SearchBody body() {
    return new SearchBody(access, engine.settings().timeout());
  }

  private CursorCodec cursors() {
    return new CursorCodec(engine.settings().secret());
  }
}
