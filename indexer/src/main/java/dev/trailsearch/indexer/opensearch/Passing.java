package dev.trailsearch.indexer.opensearch;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what passes from what stays: a state of the cluster is waited for, a fault of a document is
 * not.
 */
public final class Passing {

  /** Error types that stand for the moment and not for the document, whatever their status. */
  private static final Set<String> TYPES =
      Set.of(
          "cluster_block_exception",
          "index_create_block_exception",
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
          "not_cluster_manager_exception",
          "cluster_manager_not_discovered_exception",
          "opensearch_rejected_execution_exception",
          "rejected_execution_exception");

  /** In the engine's words: newer ones name a kind of shards, such as {@code LOCAL_ONLY}. */
  private static final Pattern SHARD_LIMIT = Pattern.compile("maximum (\\w+ )?shards open");

  private Passing() {}

  /**
   * Whether the same request may succeed later.
   *
   * @param status the HTTP status of a request or an item
   * @param type the engine's error type, empty without error
   * @param reason the engine's words
   */
  public static boolean is(int status, String type, String reason) {
    return status == 429 || status >= 500 || isNamed(type) || isShardLimit(status, reason);
  }

  /**
   * Whether the same request may succeed later: the engine was not there, or in such a state. A
   * certificate that is not trusted will not be trusted later either.
   */
  public static boolean is(EngineException e) {
    return switch (e) {
      case EngineException.Unreachable unreachable -> unreachable.obstacle() == Obstacle.NETWORK;
      case EngineException.Refused refused ->
          is(refused.status(), refused.type(), String.valueOf(refused.getMessage()));
    };
  }

  /** Whether the type alone says that it passes. */
  public static boolean isNamed(String type) {
    return TYPES.contains(type);
  }

  /** Whether writing is forbidden for now: read-only, or the disk nearly full. */
  public static boolean isBlock(String type) {
    return type.equals("cluster_block_exception");
  }

  /** A 400 is final, but for the shard limit, which whoever keeps the cluster can raise. */
  private static boolean isShardLimit(int status, String reason) {
    return status == 400 && SHARD_LIMIT.matcher(reason).find();
  }
}
