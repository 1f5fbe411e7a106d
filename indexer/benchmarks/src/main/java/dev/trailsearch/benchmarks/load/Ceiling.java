package dev.trailsearch.benchmarks.load;

import dev.trailsearch.benchmarks.material.BodyFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends bodies that are ready, over two connections: what is left to do is the engine's. Nobody can
 * be quicker with the same documents.
 */
final class Ceiling implements Loader {

  private static final int CONNECTIONS = 2;
  private static final String NO_ERRORS = "{\"errors\":false}";

  @Override
  public long load(Logs logs, URI engine) throws Exception {
    URI bulk = engine.resolve("/_bulk?require_alias=true&filter_path=errors");
    AtomicLong refused = new AtomicLong();
    Semaphore free = new Semaphore(CONNECTIONS);
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      BodyFile.read(
          logs.bodies(),
          body -> {
            free.acquireUninterruptibly();
            threads.execute(() -> {
              refused.addAndGet(send(http, bulk, body));
              free.release();
            });
          });
    }
    return refused.get();
  }

  /** How many bodies had errors: 0, or all is void. */
  private static long send(HttpClient http, URI bulk, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(bulk)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString()).body().equals(NO_ERRORS) ? 0 : 1;
    } catch (Exception e) {
      throw new IllegalStateException("the engine did not answer", e);
    }
  }
}
