package dev.trailsearch.search;

import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.facet.FacetValuesRequest;
import dev.trailsearch.search.field.FieldInfo;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Answers searches. Safe for use by many threads. */
@SuppressWarnings("DoNotCallSuggester")
public final class SearchService {

  /** A service that reads through this client; nothing is sent yet. */
  public SearchService(
      EngineClient engine,
      FieldCatalogue catalogue,
      InstantSource clock,
      SearchSettings settings) {}

  /**
   * The events that match, with the counts asked for, from one request to the engine.
   *
   * @throws dev.trailsearch.search.problem.QueryException if the request cannot be searched
   * @throws IncompleteSearchException if not all of the index answered in time
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine did not answer
   */
  public SearchResult search(SearchRequest request) {
    throw new UnsupportedOperationException();
  }

  /**
   * One event, whole.
   *
   * @param eventId an {@link FoundEvent#id()}
   */
  public Optional<FoundEvent> get(String eventId) {
    throw new UnsupportedOperationException();
  }

  /** The values of one facet that match a text. */
  public Facet facetValues(FacetValuesRequest request) {
    throw new UnsupportedOperationException();
  }

  /** Every name that a query can use, in the order of the documentation. */
  public List<FieldInfo> fields() {
    throw new UnsupportedOperationException();
  }
}
