package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineConfigTest {
  private static final EngineHome HOME = new EngineHome(Path.of("/home/ada/engine"), false);

  @Test
  void a_store_listens_on_loopback_and_keeps_watch_over_its_disk() {
    assertThat(yml(LocalEngineSettings.keptIn(HOME.root()).httpPort(9200)))
        .isEqualTo(
            """
            "cluster.name": "trailsearch"
            "node.name": "engine"
            "network.host": "127.0.0.1"
            "http.port": "9200"
            "transport.port": "0"
            "discovery.type": "single-node"
            "path.data": ["/home/ada/engine/data"]
            "path.logs": "/home/ada/engine/logs"
            "path.repo": ["/home/ada/engine/snapshots"]
            "node.portsfile": "true"
            "cluster.routing.allocation.disk.watermark.low": "3gb"
            "cluster.routing.allocation.disk.watermark.high": "2gb"
            "cluster.routing.allocation.disk.watermark.flood_stage": "1gb"
            """);
  }

  @Test
  void a_test_does_not_mind_its_disk() {
    assertThat(yml(LocalEngineSettings.temporary().diskThresholds(false)))
        .contains("\"cluster.routing.allocation.disk.threshold_enabled\": \"false\"")
        .doesNotContain("watermark");
  }

  @Test
  void snapshots_may_lie_where_it_is_said() {
    assertThat(
            yml(
                LocalEngineSettings.temporary()
                    .snapshotDirectories(List.of(Path.of("/backup"), Path.of("/mnt/more")))))
        .contains("\"path.repo\": [\"/home/ada/engine/snapshots\", \"/backup\", \"/mnt/more\"]");
  }

  @Test
  void an_extra_setting_wins_over_ours_and_cannot_break_out_of_its_line() {
    assertThat(
            yml(
                LocalEngineSettings.temporary()
                    .extraSettings(
                        Map.of("cluster.name", "mine", "node.attr.x", "a\"b\\c\nhttp.port: 1"))))
        .contains("\"cluster.name\": \"mine\"\n")
        .contains("\"node.attr.x\": \"a\\\"b\\\\c\\nhttp.port: 1\"\n")
        .doesNotContain("\"cluster.name\": \"trailsearch\"");
  }

  private static String yml(LocalEngineSettingsBuilder settings) {
    return EngineConfig.of(settings.build(), HOME).openSearchYml();
  }
}
