package dev.trailsearch.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.load.Backfill;
import dev.trailsearch.indexer.load.LoadListener;
import dev.trailsearch.indexer.load.LoadProblem;
import dev.trailsearch.indexer.load.LoadSettings;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import dev.trailsearch.indexer.source.LocalFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** What the engine of this JVM holds; each test class fills it with what it needs. */
public final class EventStore {

  private static final Map<String, String> ALL =
      Map.of("ignore_unavailable", "true", "expand_wildcards", "all");

  private EventStore() {}

  /** The engine, with no event in it. */
  public static URI empty() {
    URI uri = TestEngine.shared().uri();
    try (EngineClient engine = new EngineClient(ConnectionSettings.of(uri))) {
      engine.request("DELETE", "/cloudtrail-v*", ALL, null);
      new SchemaInstaller(engine, FieldCatalogue.load()).install();
      ObjectNode everything = JsonNodeFactory.instance.objectNode();
      everything.putObject("query").putObject("match_all");
      engine.request("POST", "/trailsearch-*/_refresh", ALL, null);
      engine.request(
          "POST",
          "/trailsearch-*/_delete_by_query",
          Map.of("expand_wildcards", "all", "conflicts", "proceed", "refresh", "true"),
          everything);
    }
    return uri;
  }

  /** Adds the events of these files and folders; nothing may be left out. */
  public static URI load(Path... files) {
    URI uri = TestEngine.shared().uri();
    try (EngineClient engine = new EngineClient(ConnectionSettings.of(uri))) {
      new SchemaInstaller(engine, FieldCatalogue.load()).install();
      Partitioning partitioning = new Partitioning(Granularity.MONTHLY, InstantSource.system());
      new Backfill(engine, LoadSettings.of(partitioning), new Strict())
          .run(LocalFiles.of(List.of(files)));
    } catch (IOException e) {
      throw new AssertionError("cannot load " + List.of(files), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
    return uri;
  }

  /** How many events it holds by now. */
  public static long count() {
    try (EngineClient engine = new EngineClient(ConnectionSettings.of(TestEngine.shared().uri()))) {
      engine.request("POST", "/cloudtrail/_refresh", null);
      return engine.request("GET", "/cloudtrail/_count", null).path("count").asLong();
    }
  }

  /** Nothing may be left out. */
  private static final class Strict implements LoadListener {

    @Override
    public void planned(long objects, long bytes) {}

    @Override
    public void progressed(LoadSummary soFar) {}

    @Override
    public void problem(LoadProblem problem) {
      throw new AssertionError(problem.toString());
    }
  }
}
