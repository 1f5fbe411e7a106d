package dev.trailsearch.search;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Answers that an engine gives when it is short of time or of shards, spoken by a small server. */
class IncompleteAnswerTest {

  @Test
  void an_answer_that_ran_out_of_time_is_no_answer() throws IOException {
    assertThatThrownBy(() -> search(200, "{'timed_out':true,'_shards':{'total':2,'failed':0}}"))
        .isInstanceOf(IncompleteSearchException.class)
        .hasMessageContaining("did not finish within 30,000 ms");
  }

  @Test
  void an_answer_without_some_shards_is_no_answer() throws IOException {
    assertThatThrownBy(() ->
            search(
                200,
                "{'timed_out':false,'_shards':{'total':3,'failed':1,"
                    + "'failures':[{'reason':{'reason':'disk gone'}}]}}"))
        .isInstanceOf(IncompleteSearchException.class)
        .hasMessage("1 of 3 shards failed: disk gone");
  }

  @Test
  void what_the_engine_refuses_is_told_in_its_own_words() throws IOException {
    assertThatThrownBy(() -> search(503, "{'error':{'reason':'all shards failed'}}"))
        .isInstanceOf(EngineException.Refused.class)
        .hasMessageContaining("all shards failed");
  }

  private static void search(int status, String answer) throws IOException {
    byte[] body = answer.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (EngineClient engine = new EngineClient(ConnectionSettings.of(uri))) {
      new SearchService(
              engine, TestIndex.CATALOGUE, InstantSource.system(), SearchSettings.defaults())
          .search(SearchRequest.of("alice"));
    } finally {
      server.stop(0);
    }
  }
}
