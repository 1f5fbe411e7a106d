package dev.trailsearch.indexer.lifecycle.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import java.util.Map;

/** Puts a policy into the Index State Management plugin of an engine that has it. */
public final class IsmInstaller {

  private static final String PATH = "/_plugins/_ism/policies/" + IsmPolicy.NAME;

  private final EngineClient engine;

  /** For this engine. */
  public IsmInstaller(EngineClient engine) {
    this.engine = engine;
  }

  /**
   * Puts it there, in the place of the one before.
   *
   * @return whether the engine has the plugin; without it nothing is done
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public boolean install(Policy policy) {
    EngineResponse there = engine.send("GET", PATH, Map.of(), null);
    if (there.reason().contains("no handler found")) {
      return false;
    }
    if (!there.ok() && there.status() != 404) {
      throw EngineClient.refused("GET", PATH, there);
    }
    engine.request(
        "PUT", PATH, there.ok() ? version(there.body()) : Map.of(), IsmPolicy.of(policy));
    return true;
  }

  private static Map<String, String> version(JsonNode there) {
    return Map.of(
        "if_seq_no", there.path("_seq_no").asText(),
        "if_primary_term", there.path("_primary_term").asText());
  }
}
