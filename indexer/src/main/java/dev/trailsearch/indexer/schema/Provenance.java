package dev.trailsearch.indexer.schema;

import java.time.Instant;

/**
 * Where and when a record was read.
 *
 * @param source key of the object that held it
 * @param ingested when it is indexed
 */
public record Provenance(String source, Instant ingested) {}
