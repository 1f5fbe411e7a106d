package dev.trailsearch.benchmarks.measure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.opensearch.EngineClient;

/** Reads what the engine has spent. */
public final class EngineMeter {

  private final EngineClient engine;

  /** The meter of this engine. */
  public EngineMeter(EngineClient engine) {
    this.engine = engine;
  }

  /** CPU time of the engine's process since its start, in milliseconds. */
  public long cpuMillis() {
    long total = 0;
    for (JsonNode node : engine.request("GET", "/_nodes/stats/process", null).path("nodes")) {
      total += node.path("process").path("cpu").path("total_in_millis").asLong();
    }
    return total;
  }

  /** Bytes of an index on disk. */
  public long bytes(String index) {
    return engine
        .request("GET", "/" + index + "/_stats/store", null)
        .path("_all")
        .path("primaries")
        .path("store")
        .path("size_in_bytes")
        .asLong();
  }

  /** Documents of an index. */
  public long documents(String index) {
    return engine.request("GET", "/" + index + "/_count", null).path("count").asLong();
  }
}
