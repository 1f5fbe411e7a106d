package dev.trailsearch.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.integrity.Integrity;
import dev.trailsearch.indexer.ledger.LedgerIntegrity;
import dev.trailsearch.indexer.opensearch.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Adds to each event what is known of the integrity of the object that held it. It belongs to
 * objects, and is known only after them, so it is no part of the stored event.
 */
record ProvenEvents(LedgerIntegrity ledger) {

  /** The answer, with {@code trail.integrity} in every hit that shows {@code trail.source}. */
  JsonNode in(JsonNode answer) {
    List<ObjectNode> events = new ArrayList<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      if (hit.path("_source").path("trail") instanceof ObjectNode trail && trail.has("source")) {
        events.add(trail);
      }
    }
    Map<String, Integrity> known = known(events.stream().map(ProvenEvents::source).toList());
    events.forEach(event ->
        event.put("integrity", known.getOrDefault(source(event), Integrity.NONE).toString()));
    return answer;
  }

  /** Who may search events need not be allowed to read the ledger: then nothing is known. */
  private Map<String, Integrity> known(List<String> sources) {
    try {
      return ledger.of(sources);
    } catch (EngineException.Refused _) {
      return Map.of();
    }
  }

  private static String source(ObjectNode trail) {
    return trail.path("source").asText();
  }
}
