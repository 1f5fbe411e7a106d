package dev.trailsearch.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;

/**
 * What one writes in an afternoon: each record as it is, with its eventID for an id, into one index
 * whose mapping grows by itself. Two threads, so that it is not slow for want of one.
 */
final class NaiveLoader implements Loader {

  /** The one index. */
  static final String INDEX = "naive";

  private static final int THREADS = 2;
  private static final int BULK = 1_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public long load(Logs logs, URI engine) throws Exception {
    var files = new ConcurrentLinkedQueue<>(logs.files());
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Long>> runs = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        runs.add(
            threads.submit(() -> {
              Script script = new Script(http, engine.resolve("/" + INDEX + "/_bulk"));
              for (Path file = files.poll(); file != null; file = files.poll()) {
                script.load(file);
              }
              return script.end();
            }));
      }
      long refused = 0;
      for (Future<Long> run : runs) {
        refused += run.get();
      }
      return refused;
    }
  }

  /** One thread's work. */
  private static final class Script {
    private final HttpClient http;
    private final URI bulk;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int records;
    private long refused;

    Script(HttpClient http, URI bulk) {
      this.http = http;
      this.bulk = bulk;
    }

    void load(Path file) throws IOException, InterruptedException {
      try (InputStream content = new GZIPInputStream(Files.newInputStream(file))) {
        for (JsonNode record : JSON.readTree(content).path("Records")) {
          String action = "{\"create\":{\"_id\":\"" + record.path("eventID").asText() + "\"}}\n";
          body.writeBytes(action.getBytes(StandardCharsets.UTF_8));
          body.writeBytes(JSON.writeValueAsBytes(record));
          body.write('\n');
          if (++records == BULK) {
            send();
          }
        }
      }
    }

    long end() throws IOException, InterruptedException {
      if (records > 0) {
        send();
      }
      return refused;
    }

    private void send() throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(bulk)
              .header("Content-Type", "application/x-ndjson")
              .POST(BodyPublishers.ofByteArray(body.toByteArray()))
              .build();
      byte[] answer = http.send(request, BodyHandlers.ofByteArray()).body();
      for (JsonNode item : JSON.readTree(answer).path("items")) {
        refused += item.path("create").path("status").asInt() == 400 ? 1 : 0;
      }
      body.reset();
      records = 0;
    }
  }
}
