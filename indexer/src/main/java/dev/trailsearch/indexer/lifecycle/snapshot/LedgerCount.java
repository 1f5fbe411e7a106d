package dev.trailsearch.indexer.lifecycle.snapshot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.Partition;
import dev.trailsearch.indexer.schema.Schema;
import java.time.Instant;

/** How many objects the ledger calls loaded that may have brought events to a partition. */
record LedgerCount(EngineClient engine) {

  /** At any time. */
  long of(Partition partition) {
    return of(partition, Instant.EPOCH);
  }

  /**
   * From some time on. Which objects brought events without a known time is not told: for those,
   * all count.
   */
  long of(Partition partition, Instant since) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode filter = body.putObject("query").putObject("bool").putArray("filter");
    filter.addObject().putObject("term").put("state", "loaded");
    range(filter, "time").put("gte", since.toString());
    if (partition.from() != null && partition.to() != null) {
      range(filter, "oldest").put("lt", partition.to().toString());
      range(filter, "newest").put("gte", partition.from().toString());
    }
    return engine
        .request("POST", "/" + Schema.LEDGER_INDEX + "/_count", body)
        .path("count")
        .asLong();
  }

  private static ObjectNode range(ArrayNode filter, String field) {
    return filter.addObject().putObject("range").putObject(field);
  }
}
