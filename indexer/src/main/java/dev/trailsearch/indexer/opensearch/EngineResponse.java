package dev.trailsearch.indexer.opensearch;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An answer, whatever its status.
 *
 * @param status the HTTP status
 * @param body the JSON answered; a missing node if there was none
 */
public record EngineResponse(int status, JsonNode body) {

  /** Whether the status is 2xx. */
  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /** The engine's error type; empty if it gave none. */
  public String errorType() {
    return body.path("error").path("type").asText("");
  }

  /** The engine's own words for the error. */
  public String reason() {
    JsonNode error = body.path("error");
    if (body.isTextual()) {
      return body.asText();
    }
    if (error.isTextual()) {
      return error.asText();
    }
    if (error.isMissingNode()) {
      // What stands before an engine of AWS answers so, in either spelling.
      return body.path("message").asText(body.path("Message").asText(""));
    }
    JsonNode root = error.path("root_cause").path(0).path("reason");
    String reason = root.isMissingNode() ? error.path("reason").asText("") : root.asText();
    JsonNode cause = error.path("caused_by").path("reason");
    return cause.isTextual() && !reason.contains(cause.asText())
        ? reason + ": " + cause.asText()
        : reason;
  }
}
