package dev.trailsearch.indexer.lifecycle;

import dev.trailsearch.indexer.lifecycle.snapshot.Location;
import dev.trailsearch.indexer.lifecycle.snapshot.Repositories;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.util.UUID;

/** A snapshot repository of a test's own. */
public final class TestRepository {

  private TestRepository() {}

  /** Makes one known to the engine, in the place that it has for them. */
  public static String in(EngineClient engine) {
    String name = "test-" + UUID.randomUUID();
    new Repositories(engine).register(name, new Location.Folder(name));
    return name;
  }
}
