package dev.trailsearch.indexer.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an object.
 *
 * @param state loaded, no log, or failed
 * @param records what became of its records
 * @param uncompressed bytes read of it, after decompression
 * @param sha256 of all its bytes after decompression, in hexadecimal digits; null if it was not
 *     read to its end
 * @param oldest time of its oldest event, null without any
 * @param newest time of its newest event, null without any
 * @param reason why it failed or is no log, in words; null otherwise
 */
public record Outcome(
    ObjectState state,
    RecordCounts records,
    long uncompressed,
    @Nullable String sha256,
    @Nullable Instant oldest,
    @Nullable Instant newest,
    @Nullable String reason) {}
