package dev.trailsearch.indexer.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.trailsearch.engine.testing.ScriptedServer;
import dev.trailsearch.engine.testing.ScriptedServer.Answer;
import dev.trailsearch.engine.testing.TestEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CompressionTest {

  private static final String INDEX = "compression-test";
  private static final int LINES = 500;

  @Test
  void bodies_go_compressed_when_that_is_asked_for_and_plain_otherwise() throws IOException {
    try (ScriptedServer server = ScriptedServer.http(_ -> Answer.of(200, "{}"))) {
      bulk(server, true);
      bulk(server, false);

      assertThat(server.requests())
          .extracting(request -> request.header("Content-encoding"))
          .containsExactly("gzip", "");
      assertThat(server.requests().getFirst().header("Accept-encoding")).contains("gzip");
      assertThat(server.requests().getLast().header("Accept-encoding")).isEqualTo("identity");
      byte[] compressed = server.requests().getFirst().body().getBytes(StandardCharsets.ISO_8859_1);
      assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes())
          .isEqualTo(lines());
      assertThat(compressed).hasSizeLessThan(lines().length / 10);
    }
  }

  @Test
  void the_engine_reads_what_was_compressed_and_its_compressed_answers_are_read() {
    ConnectionSettings settings =
        ConnectionSettings.of(TestEngine.shared().uri()).withCompression(true);
    try (EngineClient client = new EngineClient(settings)) {
      JsonNode loaded =
          client.sendLines("/" + INDEX + "/_bulk", Map.of("refresh", "true"), lines()).body();
      assertThat(loaded.path("errors").asBoolean(true)).isFalse();

      JsonNode all = JsonNodeFactory.instance.objectNode().put("size", LINES);
      assertThat(client.search(INDEX, all).at("/hits/hits")).hasSize(LINES);
      assertThat(client.fetch("/" + INDEX + "/_search", Map.of(), all, 1_000_000))
          .get()
          .extracting(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .asString()
          .startsWith("{\"took\"");
      client.request("DELETE", "/" + INDEX, null);
    }
  }

  @Test
  void an_answer_that_says_it_is_compressed_and_is_not_counts_as_none() {
    Answer damaged = new Answer(200, "{\"took\":1}", Map.of("Content-encoding", "gzip"));
    try (ScriptedServer server = ScriptedServer.http(_ -> damaged)) {
      assertThatThrownBy(() -> bulk(server, true)).isInstanceOf(EngineException.Unreachable.class);
    }
  }

  private static void bulk(ScriptedServer server, boolean compress) {
    ConnectionSettings settings = ConnectionSettings.of(server.uri()).withCompression(compress);
    try (EngineClient client = new EngineClient(settings)) {
      assertThat(client.sendLines("/_bulk", Map.of(), lines()).ok()).isTrue();
    }
  }

  private static byte[] lines() {
    return "{\"index\":{}}\n{\"eventName\":\"GetObject\"}\n"
        .repeat(LINES)
        .getBytes(StandardCharsets.UTF_8);
  }
}
