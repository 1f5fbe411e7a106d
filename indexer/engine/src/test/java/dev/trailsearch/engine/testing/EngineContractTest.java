package dev.trailsearch.engine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.engine.Engine;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What every engine gives, however it was come by.
class EngineContractTest {
  private final Engine engine = TestEngine.shared();
  private final EngineClient client = new EngineClient(engine.uri());
  private final String index = "/contract-" + UUID.randomUUID();

  @AfterEach
  void remove_the_index() throws Exception {
    client.send("DELETE", index, "");
  }

  @Test
  void it_is_an_opensearch() throws Exception {
    assertThat(client.get("/").body()).contains("\"distribution\" : \"opensearch\"");
  }

  @Test
  void the_same_engine_is_shared_by_all() {
    assertThat(TestEngine.shared()).isSameAs(engine);
  }

  @Test
  void it_tells_people_where_it_is() {
    assertThat(engine.describe()).startsWith("OpenSearch at " + engine.uri());
  }

  @Test
  void what_is_indexed_is_found() throws Exception {
    client.send("PUT", index + "/_doc/1?refresh=true", "{\"eventName\": \"GetObject\"}");

    assertThat(client.get(index + "/_search?q=eventName:GetObject").body())
        .contains("\"total\":{\"value\":1,");
  }

  @Test
  void a_bulk_indexes_all_its_items() throws Exception {
    HttpResponse<String> bulk =
        client.send(
            "POST",
            index + "/_bulk?refresh=true",
            """
            {"create": {"_id": "1"}}
            {"eventName": "GetObject"}
            {"create": {"_id": "2"}}
            {"eventName": "PutObject"}
            """);

    assertThat(bulk.body()).contains("\"errors\":false");
    assertThat(client.get(index + "/_count").body()).contains("\"count\":2");
  }

  @Test
  void create_of_a_document_that_exists_answers_409() throws Exception {
    client.send("PUT", index + "/_create/1", "{\"eventName\": \"GetObject\"}");

    assertThat(
            client.send("PUT", index + "/_create/1", "{\"eventName\": \"PutObject\"}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void an_aggregation_counts() throws Exception {
    client.send(
        "PUT", index, "{\"mappings\": {\"properties\": {\"eventName\": {\"type\": \"keyword\"}}}}");
    client.send("PUT", index + "/_doc/1?refresh=true", "{\"eventName\": \"GetObject\"}");

    assertThat(
            client
                .send(
                    "POST",
                    index + "/_search?size=0",
                    "{\"aggs\": {\"names\": {\"terms\": {\"field\": \"eventName\"}}}}")
                .body())
        .contains("{\"key\":\"GetObject\",\"doc_count\":1}");
  }
}
