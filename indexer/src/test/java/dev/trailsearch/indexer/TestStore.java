package dev.trailsearch.indexer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.bulk.BulkSettings;
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
import dev.trailsearch.indexer.schema.Schema;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import dev.trailsearch.indexer.source.LocalFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An empty, installed store in the engine of this JVM. */
public final class TestStore implements AutoCloseable {

  private static final Map<String, String> IF_THERE =
      Map.of("ignore_unavailable", "true", "expand_wildcards", "all");
  private static final Map<String, String> EMPTYING =
      Map.of("expand_wildcards", "all", "conflicts", "proceed", "refresh", "true");

  private final EngineClient engine;
  private final List<LoadProblem> problems = new ArrayList<>();
  private final List<String> waits = new CopyOnWriteArrayList<>();

  private TestStore(EngineClient engine) {
    this.engine = engine;
  }

  /** A store without events; whatever an earlier test left is removed. */
  public static TestStore empty() {
    return emptyAt(TestEngine.shared().uri());
  }

  /** The same in another engine. */
  public static TestStore emptyAt(URI uri) {
    EngineClient engine = new EngineClient(ConnectionSettings.of(uri));
    deletePartitions(engine);
    new SchemaInstaller(engine, FieldCatalogue.load()).install();
    // Making indices anew takes ten times as long as emptying them.
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.putObject("query").putObject("match_all");
    engine.request("POST", "/trailsearch-*/_refresh", IF_THERE, null);
    engine.request("POST", "/trailsearch-*/_delete_by_query", EMPTYING, all);
    return new TestStore(engine);
  }

  private static void deletePartitions(EngineClient engine) {
    if (engine.send("DELETE", "/cloudtrail-v*", IF_THERE, null).status() == 403) {
      ObjectNode unheld =
          JsonNodeFactory.instance.objectNode().put("index.blocks.read_only", false);
      engine.request("PUT", "/cloudtrail-v*/_settings", IF_THERE, unheld);
      engine.request("DELETE", "/cloudtrail-v*", IF_THERE, null);
    }
  }

  /** The same store, reached through another address. */
  public TestStore through(URI address) {
    return new TestStore(new EngineClient(ConnectionSettings.of(address)));
  }

  /** The same with another time until an answer must be there. */
  public TestStore through(URI address, Duration responseTimeout) {
    return new TestStore(
        new EngineClient(ConnectionSettings.of(address).withTimeouts(null, responseTimeout)));
  }

  public EngineClient engine() {
    return engine;
  }

  /** What was reported by loads into this store. */
  public List<LoadProblem> problems() {
    return problems;
  }

  /** What was told of waiting for the engine; may be asked while a load runs. */
  public List<String> waits() {
    return waits;
  }

  /** Loads every file, also one that was loaded before. */
  public LoadSummary load(Path... sources) throws IOException, InterruptedException {
    return load(BulkSettings.DEFAULT, sources);
  }

  public LoadSummary load(BulkSettings bulk, Path... sources)
      throws IOException, InterruptedException {
    return load(settings().with(bulk).readingAgain(true), sources);
  }

  /** Loads what was not loaded before. */
  public LoadSummary resume(Path... sources) throws IOException, InterruptedException {
    return load(settings(), sources);
  }

  public LoadSummary load(LoadSettings settings, Path... sources)
      throws IOException, InterruptedException {
    return new Backfill(engine, settings, new Collector()).run(LocalFiles.of(List.of(sources)));
  }

  /** Collects problems. */
  public LoadListener listener() {
    return new Collector();
  }

  public static LoadSettings settings() {
    return LoadSettings.of(new Partitioning(Granularity.MONTHLY, InstantSource.system()));
  }

  /** How many events searches find, those written just now too. */
  public long countNow() {
    engine.request(
        "POST", "/" + Schema.READ_ALIAS + "/_refresh", Map.of("ignore_unavailable", "true"), null);
    return count();
  }

  public long count() {
    return engine
        .request(
            "GET", "/" + Schema.READ_ALIAS + "/_count", Map.of("ignore_unavailable", "true"), null)
        .path("count")
        .asLong();
  }

  /** The hits of a Lucene query over the default field and all others, as a person types it. */
  public JsonNode search(String luceneQuery) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 1_000);
    body.putObject("query").putObject("query_string").put("query", luceneQuery);
    return search(body);
  }

  /** Every document that searches find, those written just now too, by its id. */
  public Map<String, JsonNode> documents() {
    countNow();
    Map<String, JsonNode> documents = new TreeMap<>();
    ObjectNode page = JsonNodeFactory.instance.objectNode().put("size", 1_000);
    page.putArray("sort").add("trail.time").add("trail.tie");
    for (JsonNode hits = search(page); !hits.isEmpty(); hits = search(page)) {
      for (JsonNode hit : hits) {
        documents.put(hit.path("_id").asText(), hit.path("_source"));
        page.set("search_after", hit.path("sort"));
      }
    }
    return documents;
  }

  public JsonNode search(ObjectNode body) {
    return engine
        .request("POST", "/" + Schema.READ_ALIAS + "/_search", body)
        .path("hits")
        .path("hits");
  }

  /** Names of the physical partitions. */
  public List<String> partitions() {
    List<String> names = new ArrayList<>();
    engine
        .request(
            "GET",
            "/_cat/indices/cloudtrail-v*",
            Map.of("format", "json", "h", "index", "s", "index"),
            null)
        .forEach(index -> names.add(index.path("index").asText()));
    return names;
  }

  @Override
  public void close() {
    engine.close();
  }

  private final class Collector implements LoadListener {

    @Override
    public void planned(long objects, long bytes) {}

    @Override
    public void progressed(LoadSummary soFar) {}

    @Override
    public void problem(LoadProblem problem) {
      problems.add(problem);
    }

    @Override
    public void blocked(String obstacle) {
      waits.add("waiting: " + obstacle);
    }

    @Override
    public void resumed(Duration waited) {
      waits.add("resumed");
    }
  }
}
