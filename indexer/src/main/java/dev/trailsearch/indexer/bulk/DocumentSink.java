package dev.trailsearch.indexer.bulk;

/** Takes documents and settles each, sooner or later. Safe for use by many threads. */
public interface DocumentSink {

  /**
   * Adds a document, and waits if too many are under way.
   *
   * @throws dev.trailsearch.indexer.opensearch.EngineException if an earlier one could not be
   *     settled
   */
  void add(Document document) throws InterruptedException;

  /**
   * Waits until every document added so far is settled.
   *
   * @throws dev.trailsearch.indexer.opensearch.EngineException if one could not be
   */
  void finish() throws InterruptedException;
}
