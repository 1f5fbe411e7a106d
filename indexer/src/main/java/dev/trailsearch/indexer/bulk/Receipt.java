package dev.trailsearch.indexer.bulk;

/** Hears what became of documents, once of each. Called by several threads at a time. */
@FunctionalInterface
public interface Receipt {

  /**
   * The document is settled. Where its id was taken by other content, it is the one that was kept
   * beside it.
   */
  void settled(Document document, Settled outcome);
}
