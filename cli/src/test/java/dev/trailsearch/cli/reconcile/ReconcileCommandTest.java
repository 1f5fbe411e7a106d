package dev.trailsearch.cli.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import dev.trailsearch.cli.LoadedEngine;
import dev.trailsearch.indexer.event.EventId;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LoadedEngine.class)
class ReconcileCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path home;

  @Test
  void what_someone_deleted_is_named_and_loaded_again() throws IOException {
    String id = UUID.randomUUID().toString();
    Path log = Files.writeString(home.resolve("a.json"), record(id));
    assertThat(run("backfill", log).code()).isZero();
    assertThat(run("reconcile", log).code()).as("nothing differs").isZero();

    delete(id);
    Ended ended = run("reconcile", log);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("differs: ", "a.json: 1 missing");
    JsonNode summary = JSON.readTree(ended.out());
    assertThat(summary.at("/records/missing").asLong()).isOne();
    assertThat(summary.path("differing").asLong()).isOne();
    assertThat(run("reconcile", log).code()).as("it was mended").isZero();
  }

  @Test
  void what_cannot_be_read_ends_in_code_4() throws IOException {
    Path log = Files.writeString(home.resolve("a.json"), "{\"eventVersion\": \"1.08\", nonsense");

    assertThat(run("reconcile", log).code()).isEqualTo(4);
  }

  private Ended run(String command, Path log) {
    return new CommandRun(home)
        .with("TRAILSEARCH_URL", LoadedEngine.url())
        .run(command, log.toString());
  }

  private static void delete(String id) {
    try (EngineClient engine =
        new EngineClient(ConnectionSettings.of(URI.create(LoadedEngine.url())))) {
      String path = "/cloudtrail-w-2026.03/_doc/" + EventId.of(id).document();
      engine.request("DELETE", path, null);
    }
  }

  private static String record(String id) {
    return """
    {"eventVersion": "1.08", "eventTime": "2026-03-30T10:00:00Z", "eventID": "%s",
     "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "us-east-1"}
    """
        .formatted(id);
  }
}
