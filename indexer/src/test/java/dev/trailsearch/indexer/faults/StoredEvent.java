package dev.trailsearch.indexer.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * An event as the engine gives it back.
 *
 * @param record the text of what came from CloudTrail
 * @param trail what was derived from it
 */
record StoredEvent(String record, JsonNode trail) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TRAIL = "\"trail\":{\"schema\":";

  /** Takes a {@code _source} apart; quotes within strings are escaped, so there is one trail. */
  static StoredEvent of(byte[] source) throws IOException {
    String text = new String(source, UTF_8);
    int at = text.lastIndexOf(TRAIL);
    JsonNode trail = JSON.readTree('{' + text.substring(at)).path("trail");
    JsonNode raw = trail.path("raw");
    return new StoredEvent(
        raw.isTextual() ? raw.textValue() : text.substring(0, at - 1) + '}', trail);
  }

  boolean malformed() {
    return trail.path("kind").asText().equals("malformed");
  }
}
