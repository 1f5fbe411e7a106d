package dev.trailsearch.indexer.lifecycle.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class IsmPolicyTest {

  private static final Policy POLICY =
      PolicyFile.parse(
          "p.yaml",
          """
          seal: {after: 40d}
          snapshot: {repository: backup, after: 40d}
          replicas: [{after: 36h, count: 0}]
          delete: {after: 400d, requires: snapshot}
          """);

  @Test
  void each_age_of_a_policy_is_a_state() throws Exception {
    ObjectMapper json = new ObjectMapper();
    assertThat(IsmPolicy.of(POLICY).path("policy").path("states"))
        .isEqualTo(
            json.readTree(
                """
                [
                  {"name": "new", "actions": [],
                   "transitions": [
                     {"state_name": "after-36h", "conditions": {"min_index_age": "36h"}}]},
                  {"name": "after-36h",
                   "actions": [{"replica_count": {"number_of_replicas": 0}}],
                   "transitions": [
                     {"state_name": "after-40d", "conditions": {"min_index_age": "40d"}}]},
                  {"name": "after-40d",
                   "actions": [
                     {"force_merge": {"max_num_segments": 1}},
                     {"snapshot": {"repository": "backup", "snapshot": "{{ctx.index}}"}}],
                   "transitions": [
                     {"state_name": "after-400d", "conditions": {"min_index_age": "400d"}}]},
                  {"name": "after-400d", "actions": [{"delete": {}}], "transitions": []}
                ]
                """));
    assertThat(IsmPolicy.of(POLICY).at("/policy/ism_template/0/index_patterns/0").asText())
        .isEqualTo("cloudtrail-v*");
  }

  @Test
  void an_engine_without_the_plugin_is_told_from_one_that_refuses() {
    try (EngineClient engine = new EngineClient(ConnectionSettings.of(TestEngine.shared().uri()))) {
      assertThat(new IsmInstaller(engine).install(POLICY)).isFalse();
    }
  }

  @Test
  void a_new_policy_is_put_there() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    assertThat(install(404, "{\"error\":{\"type\":\"status_exception\"},\"status\":404}", asked))
        .isTrue();
    assertThat(asked)
        .containsExactly(
            "GET /_plugins/_ism/policies/trailsearch", "PUT /_plugins/_ism/policies/trailsearch");
  }

  @Test
  void the_one_before_is_replaced_unless_another_was_faster() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    assertThat(install(200, "{\"_seq_no\":7,\"_primary_term\":2,\"policy\":{}}", asked)).isTrue();
    assertThat(asked.getLast())
        .startsWith("PUT /_plugins/_ism/policies/trailsearch?")
        .contains("if_seq_no=7", "if_primary_term=2");
  }

  @Test
  void a_refusal_is_told_in_the_engines_own_words() {
    assertThatThrownBy(() ->
            install(
                403,
                "{\"error\":{\"type\":\"security_exception\",\"reason\":\"no permissions\"}}",
                new CopyOnWriteArrayList<>()))
        .isInstanceOf(EngineException.Refused.class)
        .hasMessageContaining("no permissions");
  }

  /** Installs into a server that answers so to the first request, and takes the second. */
  private static boolean install(int status, String answer, List<String> asked) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          exchange.getRequestBody().readAllBytes();
          boolean get = exchange.getRequestMethod().equals("GET");
          byte[] body = (get ? answer : "{}").getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(get ? status : 201, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (EngineClient engine = new EngineClient(ConnectionSettings.of(uri))) {
      return new IsmInstaller(engine).install(POLICY);
    } finally {
      server.stop(0);
    }
  }
}
