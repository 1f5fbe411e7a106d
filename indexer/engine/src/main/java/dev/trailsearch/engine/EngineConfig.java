package dev.trailsearch.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The two files a node reads at start.
record EngineConfig(String openSearchYml, String log4jProperties) {

  static EngineConfig of(LocalEngineSettings settings, EngineHome home) {
    return new EngineConfig(yml(settings, home), Resources.text("local/log4j2.properties"));
  }

  private static String yml(LocalEngineSettings settings, EngineHome home) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("cluster.name", quoted("trailsearch"));
    lines.put("node.name", quoted("engine"));
    lines.put("network.host", quoted("127.0.0.1"));
    lines.put("http.port", quoted(Integer.toString(settings.httpPort())));
    lines.put("transport.port", quoted(Integer.toString(settings.transportPort())));
    lines.put("discovery.type", quoted("single-node"));
    // As a list, since OpenSearch splits plain text at its commas.
    lines.put("path.data", quoted(List.of(home.data())));
    lines.put("path.logs", quoted(home.logs()));
    List<Path> repositories = new ArrayList<>(List.of(home.snapshots()));
    repositories.addAll(settings.snapshotDirectories());
    lines.put("path.repo", quoted(repositories));
    // The port that was chosen is read from a file, so no other process can take it in between.
    lines.put("node.portsfile", quoted("true"));
    putDiskThresholds(lines, settings.diskThresholds());
    settings.extraSettings().forEach((name, value) -> lines.put(name, quoted(value)));
    return lines.entrySet().stream()
        .map(line -> quoted(line.getKey()) + ": " + line.getValue() + "\n")
        .collect(Collectors.joining());
  }

  /// The engine's own marks are percentages for servers: on a laptop's disk of 1 TB that is filled
  /// to 90 % it would allocate no shard, with 100 GB free.
  private static void putDiskThresholds(Map<String, String> lines, boolean on) {
    String prefix = "cluster.routing.allocation.disk.";
    if (on) {
      lines.put(prefix + "watermark.low", quoted("3gb"));
      lines.put(prefix + "watermark.high", quoted("2gb"));
      lines.put(prefix + "watermark.flood_stage", quoted("1gb"));
    } else {
      lines.put(prefix + "threshold_enabled", quoted("false"));
    }
  }

  private static String quoted(List<Path> paths) {
    return paths.stream().map(EngineConfig::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(Path path) {
    return quoted(path.toAbsolutePath().toString());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
