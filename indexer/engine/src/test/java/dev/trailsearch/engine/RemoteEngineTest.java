package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import dev.trailsearch.engine.EngineStartException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteEngineTest {
  private static final Duration SHORT = Duration.ofSeconds(5);

  private final HttpServer server;
  private int status;

  RemoteEngineTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
  }

  @BeforeEach
  void start_a_server() {
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop_the_server() {
    server.stop(0);
  }

  @Test
  void a_trailing_slash_is_dropped() {
    assertThat(Engines.at(URI.create("https://search.example:9200/")).uri())
        .isEqualTo(URI.create("https://search.example:9200"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost:9200", "ftp://localhost", "http:///nohost"})
  void what_is_no_address_is_refused(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Engines.at(URI.create(address)))
        .withMessageContaining("\"" + address + "\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 401, 403})
  void one_that_answers_passes_the_check(int answer) {
    status = answer;

    assertThat(there().check(SHORT)).isEqualTo(there());
  }

  @Test
  void one_that_answers_with_an_error_does_not() {
    status = 503;

    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(() -> there().check(SHORT))
        .withMessageStartingWith(
            "No OpenSearch answers at %s: it answered HTTP 503.", there().uri());
  }

  @Test
  void one_that_is_not_there_is_named() {
    RemoteEngine engine = there();
    server.stop(0);

    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(() -> engine.check(SHORT))
        .withMessageStartingWith("No OpenSearch answers at " + engine.uri())
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE));
  }

  @Test
  void closing_it_leaves_it_running() {
    status = 200;
    RemoteEngine engine = there();
    engine.close();

    assertThat(engine.check(SHORT)).isEqualTo(engine);
  }

  private RemoteEngine there() {
    return Engines.at(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }
}
