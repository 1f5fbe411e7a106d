package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trailsearch.engine.EngineStartException.Reason;
import dev.trailsearch.engine.testing.EngineClient;
import dev.trailsearch.engine.testing.TestEngine;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The life of local engines with kept data. Each start takes seconds, so a test tells a whole
/// story.
class LocalEngineTest {
  private LocalEngineSettings settings = LocalEngineSettings.temporary().build();
  private Path directory = Path.of("");

  @BeforeEach
  void a_directory(@TempDir Path parent) {
    directory = parent.resolve("an engine, kept");
    settings =
        LocalEngineSettings.keptIn(directory)
            .heap(HeapSize.ofMegabytes(256))
            .diskThresholds(false)
            .snapshotDirectories(List.of(parent.resolve("snap, shots")))
            .build();
  }

  @Test
  void kept_data_outlives_a_restart_and_an_engine_in_between_is_refused() throws Exception {
    LocalEngine first;
    try (LocalEngine engine = Engines.local(settings)) {
      EngineClient client = new EngineClient(engine.uri());
      client.send("PUT", "/events/_doc/1", "{\"eventName\": \"GetObject\"}");

      assertThatExceptionOfType(EngineStartException.class)
          .isThrownBy(() -> Engines.local(settings))
          .withMessageContaining("in use by the engine with process id " + engine.process().pid())
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DATA_IN_USE));
      assertThat(engine.process().isAlive()).isTrue();
      first = engine;
    }
    assertThat(Engines.running(directory)).isEmpty();

    try (LocalEngine engine = Engines.local(settings)) {
      assertThat(new EngineClient(engine.uri()).get("/events/_doc/1").statusCode()).isEqualTo(200);
      first.close();
      assertThat(Engines.running(directory)).map(LocalEngine::uri).contains(engine.uri());
    }
  }

  @Test
  void an_engine_on_given_ports_runs_beside_another_and_snapshots_where_it_may() throws Exception {
    Engine other = TestEngine.shared();
    int port = freePort();
    LocalEngineSettings fixed =
        LocalEngineSettings.temporary()
            .heap(HeapSize.ofMegabytes(256))
            .diskThresholds(false)
            .httpPort(port)
            .transportPort(freePort())
            .snapshotDirectories(settings.snapshotDirectories())
            .build();
    Path home;

    try (LocalEngine engine = Engines.local(fixed)) {
      home = engine.dataDirectory();
      EngineClient client = new EngineClient(engine.uri());
      String repository =
          "{\"type\": \"fs\", \"settings\": {\"location\": \"%s\"}}"
              .formatted(settings.snapshotDirectories().getFirst());

      assertThat(engine.uri()).isEqualTo(URI.create("http://127.0.0.1:" + port));
      assertThat(client.send("PUT", "/_snapshot/here", repository).statusCode()).isEqualTo(200);
      assertThat(new EngineClient(other.uri()).get("/").statusCode()).isEqualTo(200);
    }
    assertThat(home).doesNotExist();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
