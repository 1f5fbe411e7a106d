package dev.trailsearch.indexer.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.engine.testing.ScriptedServer;
import dev.trailsearch.engine.testing.ScriptedServer.Answer;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.engine.testing.TestIdentity;
import dev.trailsearch.indexer.tls.Tls;
import java.net.URI;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a connection trusts, and who it is, against servers with certificates made for this. */
class TlsConnectionTest {

  @TempDir private static Path folder;
  private static TestIdentity engine;
  private static TestIdentity elsewhere;
  private static TestIdentity alice;

  @BeforeAll
  static void identities() {
    engine = TestIdentity.of(folder, "engine");
    elsewhere = TestIdentity.of(folder, "elsewhere", "dns:elsewhere.example");
    alice = TestIdentity.of(folder, "alice");
  }

  @Test
  void the_authority_that_is_named_is_trusted() {
    try (ScriptedServer server = ScriptedServer.https(engine, _ -> greeting())) {
      assertThat(ask(server.uri(), trusting(engine)).path("tagline").asText()).isEqualTo("hello");
    }
  }

  @Test
  void the_platform_does_not_trust_a_certificate_of_ones_own_making() {
    try (ScriptedServer server = ScriptedServer.https(engine, _ -> greeting())) {
      fails(
          () -> ask(server.uri(), Tls.PLATFORM),
          Obstacle.UNKNOWN_AUTHORITY,
          "the certificate of the engine at " + server.uri() + " is not signed by an authority");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void nobody_but_the_authority_that_is_named_is_trusted() {
    try (ScriptedServer server = ScriptedServer.https(engine, _ -> greeting())) {
      fails(
          () -> ask(server.uri(), trusting(alice)),
          Obstacle.UNKNOWN_AUTHORITY,
          "is not signed by an authority that is trusted");
    }
  }

  @Test
  void a_certificate_is_good_for_its_own_hosts_only() {
    try (ScriptedServer server = ScriptedServer.https(elsewhere, _ -> greeting())) {
      fails(
          () -> ask(server.uri(), trusting(elsewhere)),
          Obstacle.OTHER_HOST,
          "is that of another host");
    }
  }

  @Test
  void without_security_any_certificate_of_any_host_will_do() {
    try (ScriptedServer server = ScriptedServer.https(elsewhere, _ -> greeting())) {
      assertThat(ask(server.uri(), new Tls(null, null, null, true)).isObject()).isTrue();
    }
  }

  @Test
  void a_client_certificate_is_shown_to_an_engine_that_asks_for_one() {
    try (ScriptedServer server = ScriptedServer.https(engine, alice, _ -> greeting())) {
      Tls tls = new Tls(engine.certificate(), alice.certificate(), alice.key(), false);

      assertThat(ask(server.uri(), tls).isObject()).isTrue();
    }
  }

  @Test
  void an_engine_that_asks_for_a_client_certificate_lets_in_nobody_without() {
    try (ScriptedServer server = ScriptedServer.https(engine, alice, _ -> greeting())) {
      fails(
          () -> ask(server.uri(), trusting(engine)),
          Obstacle.CLIENT_CERTIFICATE,
          "asks for a client certificate that it trusts");
    }
  }

  @Test
  void nor_with_one_that_it_does_not_trust() {
    try (ScriptedServer server = ScriptedServer.https(engine, alice, _ -> greeting())) {
      Tls tls = new Tls(engine.certificate(), elsewhere.certificate(), elsewhere.key(), false);

      fails(() -> ask(server.uri(), tls), Obstacle.CLIENT_CERTIFICATE, "asks for a client");
    }
  }

  @Test
  void an_engine_without_tls_is_told_from_one_that_is_not_there() {
    URI secure = URI.create("https://127.0.0.1:" + TestEngine.shared().uri().getPort());

    fails(() -> ask(secure, Tls.PLATFORM), Obstacle.NO_TLS, "does not speak TLS");
  }

  @Test
  void what_is_no_matter_of_time_is_not_tried_again() {
    try (ScriptedServer server = ScriptedServer.https(engine, _ -> greeting())) {
      assertThatThrownBy(() -> ask(server.uri(), Tls.PLATFORM))
          .isInstanceOfSatisfying(
              EngineException.Unreachable.class,
              e -> {
                assertThat(Passing.is(e)).isFalse();
                assertThat(e.brokeOff()).isFalse();
              });
    }
  }

  private static void fails(ThrowingCallable request, Obstacle obstacle, String message) {
    assertThatThrownBy(request)
        .isInstanceOfSatisfying(
            EngineException.Unreachable.class, e -> assertThat(e.obstacle()).isEqualTo(obstacle))
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  private static Tls trusting(TestIdentity authority) {
    return new Tls(authority.certificate(), null, null, false);
  }

  private static JsonNode ask(URI node, Tls tls) {
    try (EngineClient client = new EngineClient(ConnectionSettings.of(node).with(tls))) {
      return client.request("GET", "/", null);
    }
  }

  private static Answer greeting() {
    return Answer.of(200, "{\"tagline\":\"hello\"}");
  }
}
