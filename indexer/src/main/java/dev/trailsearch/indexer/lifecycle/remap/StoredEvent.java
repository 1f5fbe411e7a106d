package dev.trailsearch.indexer.lifecycle.remap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.event.Slice;

/**
 * An event as it stands in an index.
 *
 * @param id its {@code _id}
 * @param sequence its {@code _seq_no}
 * @param record its own bytes; valid until the next page is read
 * @param trail what was derived from it
 */
record StoredEvent(String id, long sequence, Slice record, JsonNode trail) {}
