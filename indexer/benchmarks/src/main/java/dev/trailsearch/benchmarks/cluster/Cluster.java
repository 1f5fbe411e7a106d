package dev.trailsearch.benchmarks.cluster;

import dev.trailsearch.benchmarks.material.Scratch;
import dev.trailsearch.engine.HeapSize;
import dev.trailsearch.engine.testing.LocalCluster;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Some empty nodes that have found each other; nothing is left of them when they are closed. */
record Cluster(Path folder, LocalCluster nodes, EngineClient client) implements AutoCloseable {

  /** So many nodes. */
  static Cluster of(int size) throws IOException {
    Path folder = Files.createTempDirectory("trailsearch-cluster");
    LocalCluster nodes = LocalCluster.of(size, folder, HeapSize.ofMegabytes(1_024));
    EngineClient client = new EngineClient(ConnectionSettings.of(nodes.uris()));
    Map<String, String> all =
        Map.of("wait_for_nodes", "" + size, "wait_for_status", "green", "timeout", "60s");
    client.request("GET", "/_cluster/health", all, null);
    return new Cluster(folder, nodes, client);
  }

  /** Of the first. */
  URI uri() {
    return nodes.uris().getFirst();
  }

  @Override
  public void close() throws IOException {
    client.close();
    nodes.close();
    Scratch.delete(folder);
  }
}
