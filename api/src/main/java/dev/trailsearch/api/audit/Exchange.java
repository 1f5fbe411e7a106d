package dev.trailsearch.api.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request and what became of it.
 *
 * @param caller who asked; null for one who is not known
 * @param sender where from
 * @param operation the id that it has in the OpenAPI document
 * @param parameters of path, address and body
 * @param start when it came
 * @param took until the answer began
 * @param outcome what was answered
 */
record Exchange(
    @Nullable String caller,
    Sender sender,
    String operation,
    Map<String, List<String>> parameters,
    Instant start,
    Duration took,
    Outcome outcome) {

  /**
   * Where a request came from.
   *
   * @param address of the other end of the connection
   * @param agent as it calls itself; null if it does not
   * @param requestId by which the log knows it
   */
  record Sender(String address, @Nullable String agent, String requestId) {}

  /**
   * What was answered.
   *
   * @param status of HTTP
   * @param counts how many of what
   * @param error the kind of problem; null if there was none
   * @param message the problem in words; null if there was none
   */
  record Outcome(
      int status, Map<String, Long> counts, @Nullable String error, @Nullable String message) {}
}
