package dev.trailsearch.indexer.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.engine.Engines;
import dev.trailsearch.engine.HeapSize;
import dev.trailsearch.engine.LocalEngine;
import dev.trailsearch.engine.LocalEngineSettings;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.lifecycle.snapshot.Location;
import dev.trailsearch.indexer.lifecycle.snapshot.Repositories;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An engine beside that of the JVM, which may read the repositories of that one. */
public final class OtherEngine implements AutoCloseable {

  private static final Map<String, String> ALL =
      Map.of("ignore_unavailable", "true", "expand_wildcards", "all");

  private final Path repositories = repositories();
  private final LocalEngine process =
      Engines.local(
          LocalEngineSettings.temporary()
              .heap(HeapSize.ofMegabytes(512))
              .diskThresholds(false)
              .shortLived(true)
              .snapshotDirectories(List.of(repositories))
              .build());
  private final EngineClient engine = new EngineClient(ConnectionSettings.of(process.uri()));

  private static Path repositories() {
    try (EngineClient engine = new EngineClient(ConnectionSettings.of(TestEngine.shared().uri()))) {
      JsonNode nodes = engine.request("GET", "/_nodes/settings", null).path("nodes");
      return Path.of(nodes.iterator().next().at("/settings/path/repo/0").asText());
    }
  }

  public URI uri() {
    return process.uri();
  }

  public EngineClient engine() {
    return engine;
  }

  /** Makes a repository of the other engine known to this one. */
  public void register(String repository) {
    new Repositories(engine)
        .register(repository, new Location.Folder(repositories.resolve(repository).toString()));
  }

  /** Nothing is left in it, but what repositories it knows. */
  public void empty() {
    ObjectNode unheld = JsonNodeFactory.instance.objectNode().put("index.blocks.read_only", false);
    // Answered by 404 where there is none.
    engine.send("PUT", "/cloudtrail-v*/_settings", ALL, unheld);
    engine.request("DELETE", "/cloudtrail-v*", ALL, null);
    engine.request("DELETE", "/trailsearch-*", ALL, null);
  }

  @Override
  public void close() {
    engine.close();
    process.stop();
  }
}
