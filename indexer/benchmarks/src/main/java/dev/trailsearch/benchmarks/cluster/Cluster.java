package dev.trailsearch.benchmarks.cluster;

import dev.trailsearch.benchmarks.material.Scratch;
import dev.trailsearch.engine.Engines;
import dev.trailsearch.engine.HeapSize;
import dev.trailsearch.engine.LocalEngine;
import dev.trailsearch.engine.LocalEngineSettings;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Some nodes on this machine, until they are closed. */
final class Cluster implements AutoCloseable {

  private final Path folder;
  private final List<LocalEngine> nodes = new ArrayList<>();
  private final EngineClient client;

  private Cluster(Path folder, int size) throws IOException {
    this.folder = folder;
    int seed = freePort();
    for (int n = 0; n < size; n++) {
      nodes.add(node("node-" + n, n == 0 ? seed : 0, seed));
    }
    this.client =
        new EngineClient(ConnectionSettings.of(nodes.stream().map(LocalEngine::uri).toList()));
  }

  /** A cluster of so many nodes that know each other. */
  static Cluster of(int size) throws IOException {
    Cluster cluster = new Cluster(Files.createTempDirectory("trailsearch-cluster"), size);
    Map<String, String> all =
        Map.of("wait_for_nodes", "" + size, "wait_for_status", "green", "timeout", "60s");
    cluster.client.request("GET", "/_cluster/health", all, null);
    return cluster;
  }

  /** Over all nodes. */
  EngineClient client() {
    return client;
  }

  /** Of the first. */
  URI uri() {
    return nodes.getFirst().uri();
  }

  private LocalEngine node(String name, int port, int seed) {
    return Engines.local(
        LocalEngineSettings.keptIn(folder.resolve(name))
            .transportPort(port)
            .heap(HeapSize.ofMegabytes(1_024))
            .diskThresholds(false)
            .startTimeout(Duration.ofMinutes(5))
            .extraSettings(
                Map.of(
                    "node.name",
                    name,
                    "discovery.type",
                    "zen",
                    "discovery.seed_hosts",
                    "127.0.0.1:" + seed,
                    "cluster.initial_cluster_manager_nodes",
                    "node-0"))
            .build());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
    nodes.forEach(LocalEngine::stop);
    Scratch.delete(folder);
  }
}
