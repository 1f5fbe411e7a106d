package dev.trailsearch.indexer.faults;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.trailsearch.indexer.schema.Schema;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Reads everything in the engine, byte for byte. */
final class StoredEvents {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(2_000).build())
          .build();
  private static final String FIRST = "/" + Schema.READ_ALIAS + "/_search?scroll=2m";
  private static final String NEXT = "/_search/scroll";

  /** One answer: where to go on, and the sources in it. */
  private record Page(String scroll, List<byte[]> sources) {}

  private final URI engine;

  StoredEvents(URI engine) {
    this.engine = engine;
  }

  void each(Consumer<StoredEvent> taker) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      Page page = page(http, "POST", FIRST, "{\"size\":200,\"sort\":[\"_doc\"]}");
      while (!page.sources().isEmpty()) {
        for (byte[] source : page.sources()) {
          taker.accept(StoredEvent.of(source));
        }
        page = page(http, "POST", NEXT, scroll(page, ",\"scroll\":\"2m\""));
      }
      send(http, "DELETE", NEXT, scroll(page, ""));
    }
  }

  private static String scroll(Page page, String more) {
    return "{\"scroll_id\":\"" + page.scroll() + "\"" + more + "}";
  }

  private Page page(HttpClient http, String method, String path, String body)
      throws IOException, InterruptedException {
    byte[] answer = send(http, method, path, body);
    String scroll = "";
    List<byte[]> sources = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(answer)) {
      for (JsonToken at = parser.nextToken(); at != null; at = parser.nextToken()) {
        if (at == JsonToken.FIELD_NAME && parser.currentName().equals("_scroll_id")) {
          scroll = parser.nextTextValue();
        } else if (at == JsonToken.FIELD_NAME && parser.currentName().equals("_source")) {
          parser.nextToken();
          int from = (int) parser.currentTokenLocation().getByteOffset();
          parser.skipChildren();
          sources.add(
              Arrays.copyOfRange(answer, from, (int) parser.currentLocation().getByteOffset()));
        }
      }
    }
    return new Page(scroll, sources);
  }

  private byte[] send(HttpClient http, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(engine.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofByteArray()).body();
  }
}
