package dev.trailsearch.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/**
 * A start that serves nobody: a virtual machine that was told to remember which classes it needs
 * ({@code -XX:AOTCacheOutput}) meets them here, and starts in less than half the time from then on.
 * No engine is needed, since a failed request passes through most of what a good one does.
 */
final class Rehearsal {

  private static final List<String> REQUESTS =
      List.of(
          "/health/readiness",
          "/docs",
          "/api/v1/fields",
          "/api/v1/facets/eventName/values",
          "/api/v1/events/search?q=eventName:RunInstances");

  private Rehearsal() {}

  /** Whether this start is one: the launcher says so. */
  static boolean isWanted() {
    return Boolean.getBoolean("trailsearch.rehearsal");
  }

  /**
   * Asks each kind of question once; whatever the answer.
   *
   * @param server that runs in this process
   */
  static void of(URI server) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String request : REQUESTS) {
        client.send(
            HttpRequest.newBuilder(server.resolve(request)).build(), BodyHandlers.discarding());
      }
    } catch (IOException e) {
      System.err.println("The rehearsal was cut short: " + e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
