package dev.trailsearch.indexer.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.engine.testing.ScriptedServer;
import dev.trailsearch.engine.testing.ScriptedServer.Answer;
import dev.trailsearch.engine.testing.TestEngine;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Several nodes, of which some do not answer. */
class FailoverTest {

  private static final URI DEAD = URI.create("http://127.0.0.1:1");

  @Test
  void a_node_that_is_dead_is_passed_over_whichever_comes_first() {
    for (List<URI> nodes :
        List.of(
            List.of(DEAD, TestEngine.shared().uri()), List.of(TestEngine.shared().uri(), DEAD))) {
      try (EngineClient client = new EngineClient(ConnectionSettings.of(nodes))) {
        for (int i = 0; i < 4; i++) {
          assertThat(client.request("GET", "/", null).at("/version/number").asText())
              .startsWith("3.");
        }
      }
    }
  }

  @Test
  void a_body_goes_whole_to_the_next_node() {
    try (ScriptedServer ill = ScriptedServer.http(_ -> Answer.of(503, "{}"));
        ScriptedServer well = ScriptedServer.http(_ -> Answer.of(200, "{}"));
        EngineClient client =
            new EngineClient(ConnectionSettings.of(List.of(ill.uri(), well.uri(), DEAD)))) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.sendLines("/_bulk", Map.of(), new byte[] {'{', '}', '\n'}).ok()).isTrue();
      }
      assertThat(well.requests()).hasSize(3).allMatch(request -> request.body().equals("{}\n"));
      assertThat(ill.requests()).isNotEmpty();
    }
  }

  @Test
  void when_all_are_dead_all_are_named() {
    URI other = URI.create("http://127.0.0.1:2");
    try (EngineClient client = new EngineClient(ConnectionSettings.of(List.of(DEAD, other)))) {
      assertThatThrownBy(() -> client.request("GET", "/", null))
          .isInstanceOf(EngineException.Unreachable.class)
          .hasMessageContaining(
              "no answer from the engine at http://127.0.0.1:1, http://127.0.0.1:2");
    }
  }

  @Test
  void an_answer_that_does_not_come_is_not_waited_for_longer_than_was_said() {
    CountDownLatch end = new CountDownLatch(1);
    ConnectionSettings settings;
    try (ScriptedServer slow = ScriptedServer.http(_ -> after(end))) {
      settings = ConnectionSettings.of(slow.uri()).withTimeouts(null, Duration.ofMillis(200));
      try (EngineClient client = new EngineClient(settings)) {
        assertThatThrownBy(() -> client.request("GET", "/", null))
            .isInstanceOfSatisfying(
                EngineException.Unreachable.class,
                e -> {
                  assertThat(e.obstacle()).isEqualTo(Obstacle.NETWORK);
                  assertThat(e.brokeOff()).isFalse();
                })
            .hasMessageContaining(slow.uri().toString());
      } finally {
        end.countDown();
      }
    }
  }

  private static Answer after(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return Answer.of(200, "{}");
  }
}
