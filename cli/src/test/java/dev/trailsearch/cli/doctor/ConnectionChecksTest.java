package dev.trailsearch.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import dev.trailsearch.cli.doctor.Finding.State;
import dev.trailsearch.engine.testing.ScriptedServer;
import dev.trailsearch.engine.testing.ScriptedServer.Answer;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.engine.testing.TestIdentity;
import dev.trailsearch.indexer.opensearch.Authentication;
import dev.trailsearch.indexer.opensearch.Authentication.Basic;
import dev.trailsearch.indexer.opensearch.Authentication.None;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4.Service;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.tls.Tls;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionChecksTest {
  private static final Authentication ALICE = new Basic("alice", "secret");

  @TempDir Path home;

  static Stream<Arguments> connections() {
    return Stream.of(
        Arguments.of("http://127.0.0.1:9200", new None(), false, State.OK, "unencrypted"),
        Arguments.of("http://localhost:9200", ALICE, false, State.OK, "unencrypted, as alice"),
        Arguments.of("http://engine:9200", ALICE, false, State.WARN, "unencrypted to http://eng"),
        Arguments.of("http://engine:9200", new None(), false, State.OK, "unencrypted"),
        Arguments.of("https://engine:9200", ALICE, false, State.OK, "encrypted, as alice"),
        Arguments.of("https://engine:9200", ALICE, true, State.WARN, "any certificate"),
        Arguments.of(
            "https://engine",
            new SigV4("eu-west-1", Service.ES),
            false,
            State.OK,
            "encrypted, signed for es in eu-west-1"));
  }

  @ParameterizedTest
  @MethodSource("connections")
  void a_password_is_not_sent_for_all_to_read_nor_to_just_anybody(
      String node, Authentication who, boolean insecure, State state, String found) {
    Finding finding =
        ConnectionChecks.safety(
            ConnectionSettings.of(URI.create(node))
                .with(who)
                .with(new Tls(null, null, null, insecure)));

    assertThat(finding.state()).isEqualTo(state);
    assertThat(finding.found()).contains(found);
  }

  @Test
  void a_node_that_is_dead_is_found_though_another_one_answers() {
    Ended ended = doctor("http://127.0.0.1:1," + TestEngine.shared().uri());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .contains("node,fail,no answer from the engine at http://127.0.0.1:1 ")
        .contains("node,ok," + TestEngine.shared().uri())
        .contains("engine,ok,OpenSearch");
  }

  @Test
  void a_certificate_that_is_not_trusted_is_told_with_its_remedy() {
    TestIdentity engine = TestIdentity.of(home, "engine");
    try (ScriptedServer server = ScriptedServer.https(engine, _ -> Answer.of(200, "{}"))) {
      assertThat(doctor(server.uri().toString()).out())
          .contains("is not signed by an authority that is trusted")
          .contains("with --ca");
      assertThat(doctor(server.uri().toString(), "--ca", engine.certificate().toString()).out())
          .doesNotContain("--ca")
          .contains("connection,ok,encrypted")
          .contains("engine,fail,no OpenSearch");
    }
  }

  @Test
  void a_password_that_is_wrong_is_told_with_its_remedy() throws IOException {
    Files.writeString(home.resolve("password"), "guessed");
    try (ScriptedServer server = ScriptedServer.http(_ -> Answer.of(401, "Unauthorized"))) {
      assertThat(
              doctor(server.uri().toString(), "--user", "alice", "--password-file", "~/password")
                  .out())
          .contains("engine,fail,the engine answered 401 to GET /: Unauthorized")
          .contains("--password-file")
          .doesNotContain("guessed");
    }
  }

  @Test
  void a_certificate_file_that_is_none_is_one_finding_among_the_others() throws IOException {
    Files.writeString(home.resolve("ca.pem"), "nothing");

    assertThat(doctor("https://127.0.0.1:1", "--ca", "~/ca.pem").out())
        .contains("ca.pem: no certificate in PEM")
        .contains("disk,");
  }

  private Ended doctor(String url, String... more) {
    return new CommandRun(home)
        .run(
            Stream.concat(Stream.of("doctor", "--url", url, "--output", "csv"), Stream.of(more))
                .toArray(String[]::new));
  }
}
