package dev.trailsearch.indexer.lifecycle.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a partition's indices hold.
 *
 * @param events that searches find
 * @param bytes on disk, of all copies; the engine measures them every ten seconds
 * @param segments of the primary copies
 * @param replicas copies beside the primary; the most that one of its indices has
 * @param oldest event; null where none has a time
 * @param newest event
 * @param fingerprint changes with every write, and with nothing else
 */
public record Content(
    long events,
    long bytes,
    int segments,
    int replicas,
    @Nullable Instant oldest,
    @Nullable Instant newest,
    String fingerprint) {

  /** Of a partition that has no index. */
  static final Content NOTHING = new Content(0, 0, 0, 0, null, null, "");
}
