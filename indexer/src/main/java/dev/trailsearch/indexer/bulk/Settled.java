package dev.trailsearch.indexer.bulk;

/** What finally became of a document. */
public sealed interface Settled {

  /** It is new in the index. */
  record Indexed() implements Settled {}

  /** The same content was there already. */
  record Duplicate() implements Settled {}

  /** Its id has other content; it is kept under a derived id. */
  record Conflict() implements Settled {}

  /** Retention has removed its partition. */
  record Expired() implements Settled {}

  /**
   * The engine will not have it.
   *
   * @param reason the engine's words
   */
  record Rejected(String reason) implements Settled {}
}
