package dev.trailsearch.indexer.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import dev.trailsearch.indexer.schema.Schema;
import java.util.Map;

/**
 * What loads have shown so far.
 *
 * @param bytesAnEvent as objects lie, mostly compressed
 * @param indexBytesAnEvent on disk, without replicas
 * @param measured whether this store was asked
 */
record Experience(double bytesAnEvent, double indexBytesAnEvent, boolean measured) {

  /**
   * One hour of a real account, 55 files of 2,900 events, has 148 bytes an event after gzip;
   * generated events take 933 bytes in the index (see indexer/benchmarks).
   */
  static final Experience OF_EXAMPLES = new Experience(148, 933, false);

  /** The same hour without gzip: 1,262 bytes an event. */
  private static final double GZIP_RATIO = 8.5;

  /** Two cores index so many in a second, the engine on the same machine (indexer/benchmarks). */
  private static final double EVENTS_A_SECOND = 5_000;

  /** Fewer events say more of the fixed costs than of themselves. */
  private static final long ENOUGH_EVENTS = 10_000;

  /** Asks the engine; {@link #OF_EXAMPLES} where it holds too little to tell. */
  static Experience of(EngineClient engine) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 0);
    body.putObject("query").putObject("range").putObject("records.read").put("gt", 0);
    ObjectNode aggs = body.putObject("aggs");
    aggs.putObject("bytes").putObject("sum").put("field", "size");
    aggs.putObject("events").putObject("sum").put("field", "records.read");
    EngineResponse ledger =
        engine.send(
            "POST",
            "/" + Schema.LEDGER_INDEX + "/_search",
            Map.of("ignore_unavailable", "true"),
            body);
    EngineResponse stats =
        engine.send(
            "GET",
            "/" + Schema.READ_ALIAS + "/_stats/docs,store",
            Map.of("ignore_unavailable", "true", "allow_no_indices", "true"),
            null);
    return of(ledger.body().path("aggregations"), stats.body().path("_all").path("primaries"));
  }

  private static Experience of(JsonNode loaded, JsonNode primaries) {
    double events = loaded.path("events").path("value").asDouble();
    double stored = primaries.path("docs").path("count").asDouble();
    if (events < ENOUGH_EVENTS || stored < ENOUGH_EVENTS) {
      return OF_EXAMPLES;
    }
    return new Experience(
        loaded.path("bytes").path("value").asDouble() / events,
        primaries.path("store").path("size_in_bytes").asDouble() / stored,
        true);
  }

  /** Events in so many bytes. */
  long events(long bytes, boolean compressed) {
    double anEvent = measured || compressed ? bytesAnEvent : bytesAnEvent * GZIP_RATIO;
    return Math.round(bytes / anEvent);
  }

  LoadPlan.Estimate estimate(long events) {
    return new LoadPlan.Estimate(
        events,
        Math.round(events / EVENTS_A_SECOND),
        Math.round(events * indexBytesAnEvent),
        measured);
  }
}
