package dev.trailsearch.engine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.engine.Engine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What every engine gives, however it was come by.
class EngineContractTest {
  private final Engine engine = TestEngine.shared();
  private final HttpClient http = HttpClient.newHttpClient();
  private final String index = "contract-" + UUID.randomUUID();

  @AfterEach
  void remove_the_index() throws Exception {
    send("DELETE", "/" + index, "");
    http.close();
  }

  @Test
  void it_is_an_opensearch_of_the_pinned_version() throws Exception {
    assertThat(send("GET", "/", "").body())
        .contains("\"distribution\" : \"opensearch\"", "\"number\" : \"3.6.0\"");
  }

  @Test
  void the_same_engine_is_shared_by_all() {
    assertThat(TestEngine.shared()).isSameAs(engine);
    assertThat(engine.describe()).contains(engine.uri().toString());
  }

  @Test
  void what_is_indexed_is_found() throws Exception {
    send("PUT", "/" + index + "/_doc/1?refresh=true", "{\"eventName\": \"GetObject\"}");

    assertThat(send("GET", "/" + index + "/_search?q=eventName:GetObject", "").body())
        .contains("\"total\":{\"value\":1,");
  }

  @Test
  void a_bulk_indexes_all_its_items() throws Exception {
    HttpResponse<String> bulk =
        send(
            "POST",
            "/" + index + "/_bulk?refresh=true",
            """
            {"create": {"_id": "1"}}
            {"eventName": "GetObject"}
            {"create": {"_id": "2"}}
            {"eventName": "PutObject"}
            """);

    assertThat(bulk.body()).contains("\"errors\":false");
    assertThat(send("GET", "/" + index + "/_count", "").body()).contains("\"count\":2");
  }

  @Test
  void create_of_a_document_that_exists_answers_409() throws Exception {
    send("PUT", "/" + index + "/_create/1", "{\"eventName\": \"GetObject\"}");

    assertThat(
            send("PUT", "/" + index + "/_create/1", "{\"eventName\": \"PutObject\"}").statusCode())
        .isEqualTo(409);
  }

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(engine.uri() + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
