package dev.trailsearch.engine.testing;

import dev.trailsearch.engine.Engines;
import dev.trailsearch.engine.HeapSize;
import dev.trailsearch.engine.LocalEngine;
import dev.trailsearch.engine.LocalEngineSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Some nodes on this machine that know each other, until they are closed.
public final class LocalCluster implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(5);

  private final List<LocalEngine> nodes = new ArrayList<>();

  private LocalCluster() {}

  /// A cluster of so many nodes; whether they have found each other is for its user to ask.
  ///
  /// @param folder where they keep their data
  /// @param heap of each
  /// @throws dev.trailsearch.engine.EngineStartException if one cannot be had
  public static LocalCluster of(int size, Path folder, HeapSize heap) throws IOException {
    LocalCluster cluster = new LocalCluster();
    int seed = freePort();
    try {
      for (int n = 0; n < size; n++) {
        cluster.nodes.add(node(folder.resolve("node-" + n), n == 0 ? seed : 0, seed, heap));
      }
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /// The nodes; the first is the one that the others looked for.
  public List<LocalEngine> nodes() {
    return List.copyOf(nodes);
  }

  /// Where each of them answers.
  public List<URI> uris() {
    return nodes.stream().map(LocalEngine::uri).toList();
  }

  private static LocalEngine node(Path home, int port, int seed, HeapSize heap) {
    return Engines.local(
        LocalEngineSettings.keptIn(home)
            .transportPort(port)
            .heap(heap)
            .diskThresholds(false)
            .startTimeout(START)
            .extraSettings(
                Map.of(
                    "node.name",
                    String.valueOf(home.getFileName()),
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
  public void close() {
    nodes.forEach(LocalEngine::stop);
  }
}
