package dev.trailsearch.cli.security;

import static dev.trailsearch.cli.security.SecureStore.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Who gets in, and what is said to who does not.
@Tag("security")
@ExtendWith(SecureStores.class)
class SignInTest {
  private final SecureStore store;

  SignInTest(SecureStore store) {
    this.store = store;
  }

  @Test
  void an_administrator_is_known_by_a_password() {
    Ended ended = count(store.as(SecureEngine.ADMIN));

    assertThat(json(ended).at("/total/value").asInt()).isEqualTo(store.all());
  }

  @Test
  void a_client_certificate_alone_is_enough() {
    Ended ended =
        count(
            store
                .asNobody()
                .with(
                    "TRAILSEARCH_CLIENT_CERTIFICATE",
                    store.engine().alice().certificate().toString())
                .with("TRAILSEARCH_CLIENT_KEY", store.engine().alice().key().toString()));

    assertThat(json(ended).at("/total/value").asInt()).isEqualTo(store.all());
  }

  @Test
  void the_doctor_finds_the_engine_well() {
    Ended ended = store.as(SecureEngine.ADMIN).run("doctor", "--output", "csv");

    assertThat(ended.out()).contains("engine,ok,", "template,ok,", "clock,ok,");
  }

  @Test
  void a_wrong_password_is_refused() throws IOException {
    String wrong = Files.writeString(store.home().resolve("wrong"), "guessed").toString();

    Ended ended = count(store.as(SecureEngine.ADMIN).with("TRAILSEARCH_PASSWORD_FILE", wrong));

    refused(ended, "the engine answered 401", "Give --user and --password-file");
    assertThat(ended.err()).doesNotContain("guessed");
  }

  @Test
  void nobody_is_refused() {
    refused(count(store.asNobody()), "the engine answered 401", "Give --user and --password-file");
  }

  @Test
  void an_authority_that_is_not_named_is_not_trusted() {
    CommandRun run =
        new CommandRun(store.home()).with("TRAILSEARCH_URL", store.engine().uri().toString());

    refused(
        count(run), "is not signed by an authority that is trusted", "Name the authority", "--ca");
  }

  @Test
  void a_certificate_that_another_authority_signed_is_not_trusted() {
    CommandRun run =
        store
            .as(SecureEngine.ADMIN)
            .with("TRAILSEARCH_CA", store.engine().alice().certificate().toString());

    refused(count(run), "is not signed by an authority that is trusted");
  }

  @Test
  void a_connection_ends_without_waiting_for_the_engines_goodbye() {
    EngineClient client = store.client(SecureEngine.ADMIN);
    client.request("GET", "/", null);

    long start = System.nanoTime();
    client.close();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  private static Ended count(CommandRun run) {
    return run.run("search", "--from", "2026-01-01", "--size", "0");
  }

  private static void refused(Ended ended, String... words) {
    assertThat(ended.code()).as(ended.out()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains(words).doesNotContain("\tat ");
  }
}
