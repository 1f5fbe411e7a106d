package dev.trailsearch.indexer.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.engine.testing.ScriptedServer;
import dev.trailsearch.engine.testing.ScriptedServer.Answer;
import dev.trailsearch.engine.testing.ScriptedServer.Request;
import dev.trailsearch.indexer.opensearch.Authentication.Basic;
import dev.trailsearch.indexer.opensearch.Authentication.None;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Name and password, to a server that lets in one person. */
class AuthenticationTest {

  @Test
  void a_name_with_its_password_is_let_in_at_the_first_request() {
    try (ScriptedServer server = ScriptedServer.http(AuthenticationTest::guarded)) {
      byte[] body = "{}\n".getBytes(StandardCharsets.UTF_8);

      assertThat(send(server, new Basic("zoë", "pass:wörd"), body).ok()).isTrue();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void without_a_name_nothing_is_told_and_the_refusal_is_an_answer() {
    try (ScriptedServer server = ScriptedServer.http(AuthenticationTest::guarded)) {
      assertThat(send(server, new None(), new byte[0]).status()).isEqualTo(401);
      assertThat(server.requests()).extracting(r -> r.header("Authorization")).containsExactly("");
    }
  }

  @Test
  void a_wrong_password_is_refused_in_the_engines_words_without_ours() {
    try (ScriptedServer server = ScriptedServer.http(AuthenticationTest::guarded);
        EngineClient client = client(server, new Basic("zoë", "guessed"))) {
      assertThatThrownBy(() -> client.request("GET", "/", null))
          .isInstanceOfSatisfying(
              EngineException.Refused.class, e -> assertThat(e.status()).isEqualTo(401))
          .hasMessageContaining("the engine answered 401 to GET /: Unauthorized")
          .hasMessageNotContaining("guessed");
    }
  }

  @Test
  void a_redirection_is_not_followed_with_our_password() {
    try (ScriptedServer other = ScriptedServer.http(_ -> Answer.of(200, "{}"));
        ScriptedServer server =
            ScriptedServer.http(
                _ -> new Answer(302, "{}", Map.of("Location", other.uri() + "/login")));
        EngineClient client = client(server, new Basic("zoë", "pass:wörd"))) {
      assertThat(client.send("GET", "/", Map.of(), null).status()).isEqualTo(302);
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void a_gatekeeper_of_aws_is_quoted_too() {
    try (ScriptedServer server =
            ScriptedServer.http(_ -> Answer.of(403, "{\"Message\":\"User: anonymous\"}"));
        EngineClient client = client(server, new None())) {
      assertThatThrownBy(() -> client.request("GET", "/", null))
          .hasMessage("the engine answered 403 to GET /: User: anonymous");
    }
  }

  /** As the security plugin does; the header is that of zoë and pass:wörd in UTF-8. */
  private static Answer guarded(Request request) {
    return request.header("Authorization").equals("Basic em/DqzpwYXNzOnfDtnJk")
        ? Answer.of(200, "{}")
        : new Answer(
            401,
            "Unauthorized",
            Map.of("WWW-Authenticate", "Basic realm=\"x\"", "Content-Type", "text/plain"));
  }

  private static EngineResponse send(ScriptedServer server, Authentication who, byte[] body) {
    try (EngineClient client = client(server, who)) {
      return client.sendLines("/_bulk", Map.of(), body);
    }
  }

  private static EngineClient client(ScriptedServer server, Authentication who) {
    return new EngineClient(ConnectionSettings.of(server.uri()).with(who));
  }
}
