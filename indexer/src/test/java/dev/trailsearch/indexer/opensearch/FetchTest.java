package dev.trailsearch.indexer.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers byte for byte, from a server that answers what it is told to. */
class FetchTest {

  private final List<String> encodings = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private int status = 200;
  private String answer = "{ \"hits\" : 1e2 }\n";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          encodings.addAll(exchange.getRequestHeaders().get("Accept-Encoding"));
          byte[] body = answer.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void an_answer_comes_as_it_is_and_uncompressed() {
    assertThat(fetch(1_000)).get().extracting(bytes -> new String(bytes, UTF_8)).isEqualTo(answer);
    assertThat(encodings).containsExactly("identity");
  }

  @Test
  void an_answer_that_is_too_long_is_not_taken() {
    answer = "x".repeat(1_001);

    assertThat(fetch(1_000)).isEmpty();
    assertThat(fetch(1_001)).isPresent();
  }

  @Test
  void an_error_is_told_in_the_engines_words() {
    status = 429;
    answer = "{\"error\":{\"type\":\"circuit_breaking_exception\",\"reason\":\"Data too large\"}}";

    assertThatThrownBy(() -> fetch(1_000))
        .isInstanceOfSatisfying(
            EngineException.Refused.class,
            e -> assertThat(e.type()).isEqualTo("circuit_breaking_exception"))
        .hasMessageContaining("429")
        .hasMessageContaining("Data too large");
  }

  @Test
  void nobody_there_is_told_too() {
    stop();

    assertThatThrownBy(() -> fetch(1_000)).isInstanceOf(EngineException.Unreachable.class);
  }

  private Optional<byte[]> fetch(int most) {
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (EngineClient engine = new EngineClient(ConnectionSettings.of(uri))) {
      return engine.fetch(
          "/cloudtrail/_search", Map.of(), JsonNodeFactory.instance.objectNode(), most);
    }
  }
}
