package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trailsearch.engine.LocalEngineSettings.Lifetime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalEngineSettingsTest {
  @Test
  void the_defaults() {
    assertThat(LocalEngineSettings.temporary().build())
        .isEqualTo(
            new LocalEngineSettings(
                null,
                0,
                0,
                HeapSize.AUTO,
                true,
                List.of(),
                Map.of(),
                Duration.ofSeconds(90),
                Lifetime.TIED,
                false,
                null));
  }

  @Test
  void every_value_can_be_set() {
    Path data = Path.of("data");
    assertThat(
            LocalEngineSettings.keptIn(data)
                .httpPort(9200)
                .transportPort(9300)
                .heap(HeapSize.ofMegabytes(300))
                .diskThresholds(false)
                .snapshotDirectories(List.of(Path.of("snapshots")))
                .extraSettings(Map.of("a", "b"))
                .startTimeout(Duration.ofSeconds(1))
                .lifetime(Lifetime.DETACHED)
                .shortLived(true)
                .javaHome(Path.of("jdk"))
                .build())
        .isEqualTo(
            new LocalEngineSettings(
                data,
                9200,
                9300,
                HeapSize.ofMegabytes(300),
                false,
                List.of(Path.of("snapshots")),
                Map.of("a", "b"),
                Duration.ofSeconds(1),
                Lifetime.DETACHED,
                true,
                Path.of("jdk")));
  }

  @Test
  void a_detached_engine_must_be_found_again() {
    assertThatIllegalArgumentException()
        .isThrownBy(LocalEngineSettings.temporary().lifetime(Lifetime.DETACHED)::build)
        .withMessageStartingWith("A detached engine needs a data directory");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void what_is_no_port_is_refused(int port) {
    assertThatIllegalArgumentException()
        .isThrownBy(LocalEngineSettings.temporary().httpPort(port)::build)
        .withMessageContaining("Not a port: " + port);
  }

  @Test
  void no_time_to_start_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(LocalEngineSettings.temporary().startTimeout(Duration.ZERO)::build);
  }
}
