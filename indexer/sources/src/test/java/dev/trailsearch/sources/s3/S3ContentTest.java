package dev.trailsearch.sources.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.trailsearch.indexer.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class S3ContentTest {

  @Test
  void a_lost_connection_is_resumed_where_it_broke() throws Exception {
    try (ScriptedServer server = new ScriptedServer(S3ContentTest::breakOnce);
        InputStream in = server.store(false).object("b", "k", 10, "e1").open()) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("0123456789");
      assertThat(server.requests()).containsExactly("GET /b/k [][]", "GET /b/k [bytes=4-][]");
    }
  }

  @Test
  void an_object_that_changed_meanwhile_is_not_mixed() throws Exception {
    try (ScriptedServer server =
            new ScriptedServer(exchange -> {
              if (exchange.getRequestHeaders().containsKey("Range")) {
                ScriptedServer.send(
                    exchange, 412, "<Error><Code>PreconditionFailed</Code></Error>");
              } else {
                breakOff(exchange);
              }
            });
        InputStream in = server.store(false).object("b", "k", 10, "e1").open()) {
      assertThatThrownBy(in::readAllBytes)
          .isInstanceOf(SourceException.class)
          .hasMessage("s3://b/k: it was changed while it was read");
    }
  }

  @Test
  void a_connection_that_breaks_again_and_again_is_given_up() throws Exception {
    try (ScriptedServer server =
            new ScriptedServer(exchange -> {
              if (exchange.getRequestHeaders().containsKey("Range")) {
                exchange.sendResponseHeaders(206, 6);
                exchange.getResponseBody().flush();
              } else {
                breakOff(exchange);
              }
            });
        InputStream in = server.store(false).object("b", "k", 10, "e1").open()) {
      assertThatThrownBy(in::readAllBytes)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("the connection to S3 was lost after 4 bytes");
      assertThat(server.requests()).hasSize(4);
    }
  }

  private static void breakOnce(HttpExchange exchange) throws IOException {
    if (exchange.getRequestHeaders().containsKey("Range")) {
      ScriptedServer.send(exchange, 206, "456789");
    } else {
      breakOff(exchange);
    }
  }

  /** Promises ten bytes, sends four and hangs up. */
  private static void breakOff(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("ETag", "\"e1\"");
    exchange.sendResponseHeaders(200, 10);
    exchange.getResponseBody().write("0123".getBytes(UTF_8));
    exchange.getResponseBody().flush();
  }
}
