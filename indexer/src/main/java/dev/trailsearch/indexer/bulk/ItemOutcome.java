package dev.trailsearch.indexer.bulk;

import java.util.Set;

/** What the engine said to one item of a bulk request. */
sealed interface ItemOutcome {

  /** It was created. */
  record Created() implements ItemOutcome {}

  /** A document with its id exists. */
  record Exists() implements ItemOutcome {}

  /** The write alias is gone. */
  record NoPartition() implements ItemOutcome {}

  /** Not now: to be sent again. */
  record Busy(String reason) implements ItemOutcome {}

  /** Never: sending it again would change nothing. */
  record Refused(String reason) implements ItemOutcome {}

  /** Error types that stand for the moment and not for the document, whatever their status. */
  Set<String> PASSING =
      Set.of(
          "cluster_block_exception",
          "node_not_connected_exception",
          "node_disconnected_exception",
          "node_closed_exception",
          "receive_timeout_transport_exception",
          "process_cluster_event_timeout_exception",
          "unavailable_shards_exception",
          "no_shard_available_action_exception",
          "index_closed_exception",
          "circuit_breaking_exception",
          "primary_shard_closed_exception",
          "opensearch_rejected_execution_exception",
          "rejected_execution_exception");

  /**
   * Classifies an item.
   *
   * @param status its HTTP status
   * @param type the engine's error type, empty without error
   * @param reason the engine's words
   */
  static ItemOutcome of(int status, String type, String reason) {
    if (status >= 200 && status < 300) {
      return new Created();
    }
    if (status == 409 && type.equals("version_conflict_engine_exception")) {
      return new Exists();
    }
    if (status == 404 && type.equals("index_not_found_exception")) {
      return new NoPartition();
    }
    // 400 is final, but for the shard limit, which whoever keeps the cluster can raise.
    boolean shardLimit = status == 400 && reason.contains("maximum shards open");
    if (status == 429 || status >= 500 || PASSING.contains(type) || shardLimit) {
      return new Busy(reason);
    }
    return new Refused(reason);
  }
}
