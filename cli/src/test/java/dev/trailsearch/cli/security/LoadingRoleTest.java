package dev.trailsearch.cli.security;

import static dev.trailsearch.cli.security.SecureStore.LOADER;
import static dev.trailsearch.cli.security.SecureStore.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.cli.CommandRun.Ended;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the role for loading, as the documentation prints it, is enough for; the [SecureStore]
/// itself was loaded with it, into an engine that had nothing.
@Tag("security")
@ExtendWith(SecureStores.class)
class LoadingRoleTest {
  @TempDir Path folder;

  private final SecureStore store;

  LoadingRoleTest(SecureStore store) {
    this.store = store;
  }

  @Test
  void what_is_loaded_again_is_compared_and_changes_nothing() throws IOException {
    Path logs = store.logs(GeneratorSettings.defaults().withEvents(1_000));

    JsonNode records = json(load(logs, "--force")).path("records");

    assertThat(records.path("duplicates").asInt()).isEqualTo(1_000);
    assertThat(records.path("indexed").asInt()).isZero();
  }

  @Test
  void what_comes_late_opens_a_sealed_partition() throws IOException {
    assertThat(load(log("early", "2024-05-01T10:00:00Z")).code()).isZero();
    assertThat(store.as(SecureEngine.ADMIN).run("index", "seal", "2024.05").code()).isZero();

    Ended late = load(log("late", "2024-05-02T10:00:00Z"));

    assertThat(json(late).at("/records/indexed").asInt()).isEqualTo(1);
    assertThat(
            json(store.as(LOADER).run("search", "--to", "2024-12-31")).at("/total/value").asInt())
        .isEqualTo(2);
  }

  @Test
  void a_load_is_planned() throws IOException {
    Ended ended = load(log("planned", "2023-05-01T10:00:00Z"), "--dry-run");

    assertThat(ended.code()).as(ended.err()).isZero();
  }

  @Test
  void what_cannot_be_read_goes_to_the_dead_letters() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"Records\":[{\"eventID\":");

    Ended ended = load(broken);

    assertThat(ended.code()).as(ended.err()).isEqualTo(4);
    assertThat(store.as(LOADER).run("deadletter", "list").out()).contains("broken.json");
  }

  @Test
  void a_load_is_reconciled() throws IOException {
    Path logs = store.logs(GeneratorSettings.defaults().withEvents(1_000));

    Ended ended = store.as(LOADER).run("reconcile", logs.toString());

    assertThat(ended.code()).as(ended.err()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /cloudtrail-v1-2026.03",
    "DELETE, /cloudtrail-v1-2026.03/_doc/any",
    "DELETE, /_index_template/cloudtrail-v1",
    "GET,    /.opendistro_security/_search",
    "GET,    /_plugins/_security/api/roles",
    "PUT,    /others",
  })
  void nothing_else_is_allowed(String method, String path) {
    try (EngineClient client = store.client(LOADER)) {
      assertThat(client.send(method, path, Map.of(), null).status()).isEqualTo(403);
    }
  }

  private Ended load(Path source, String... more) {
    Stream<String> words = Stream.concat(Stream.of("backfill", source.toString()), Stream.of(more));
    return store.as(LOADER).run(words.toArray(String[]::new));
  }

  private Path log(String name, String time) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".json"),
        """
        {"Records":[{"eventVersion":"1.08","eventID":"%s","eventTime":"%s",
          "eventSource":"s3.amazonaws.com","eventName":"GetObject","awsRegion":"eu-west-1",
          "sourceIPAddress":"198.51.100.7","userAgent":"test","userIdentity":{"type":"Root"},
          "recipientAccountId":"999988887777","eventType":"AwsApiCall"}]}
        """
            .formatted("event-" + name, time));
  }
}
