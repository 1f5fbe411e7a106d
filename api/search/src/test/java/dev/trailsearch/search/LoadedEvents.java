package dev.trailsearch.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.event.Secrets;
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
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Log files loaded into an empty store, and all their events, to count by hand. */
record LoadedEvents(
    EngineClient engine, SearchService service, LoadSummary summary, List<FoundEvent> all)
    implements AutoCloseable {

  private static final FieldCatalogue CATALOGUE = FieldCatalogue.load();

  /** Loads what is in some folders. */
  static LoadedEvents of(List<Path> folders, Granularity granularity, InstantSource clock)
      throws IOException, InterruptedException {
    EngineClient engine = new EngineClient(ConnectionSettings.of(TestEngine.shared().uri()));
    removeEverythingLoaded(engine);
    new SchemaInstaller(engine, CATALOGUE).install();
    LoadSummary summary =
        new Backfill(engine, LoadSettings.of(new Partitioning(granularity, clock)), new Silence())
            .run(LocalFiles.of(folders));
    SearchService service = new SearchService(engine, CATALOGUE, clock, SearchSettings.defaults());
    return new LoadedEvents(engine, service, summary, everything(service, SearchRequest.of("")));
  }

  /** The values that an event has for a field or a parameter, by any of its names. */
  static List<String> values(FoundEvent event, String field) {
    String path = CATALOGUE.find(field).map(known -> known.name()).orElse(field);
    JsonNode root = path.startsWith("trail.") ? event.derived() : event.event();
    List<String> values = new ArrayList<>();
    collect(root, path.startsWith("trail.") ? path.substring("trail.".length()) : path, values);
    return values;
  }

  /** How many of the events have each value of a field. */
  static Map<String, Long> countByHand(List<FoundEvent> events, String field) {
    return events.stream()
        .flatMap(event -> values(event, field).stream().distinct())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  @Override
  public void close() {
    removeEverythingLoaded(engine);
    engine.close();
  }

  /** All loads of this JVM share the read alias. */
  private static void removeEverythingLoaded(EngineClient engine) {
    engine.request(
        "DELETE",
        "/cloudtrail-v1-2*,cloudtrail-v1-undated,trailsearch-*",
        Map.of("ignore_unavailable", "true", "expand_wildcards", "all"),
        null);
  }

  /** All that a search finds, read page by page. */
  static List<FoundEvent> everything(SearchService service, SearchRequest request) {
    List<FoundEvent> events = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      SearchResult page = service.search(request.at(new PageRequest(700, Sort.NEWEST, cursor)));
      events.addAll(page.events());
      cursor = page.next();
      if (!page.total().relation().equals("eq")) {
        throw new AssertionError("the total is exact: " + page.total());
      }
    } while (cursor != null);
    return List.copyOf(events);
  }

  private static void collect(JsonNode node, String path, List<String> values) {
    if (node.isArray()) {
      node.forEach(element -> collect(element, path, values));
    } else if (path.isEmpty()) {
      // What is masked is not searchable.
      if (node.isValueNode() && !node.isNull() && !node.asText().equals(Secrets.MASK)) {
        values.add(node.asText());
      }
    } else {
      int dot = path.indexOf('.');
      JsonNode child = node.path(dot < 0 ? path : path.substring(0, dot));
      collect(child, dot < 0 ? "" : path.substring(dot + 1), values);
    }
  }

  private static final class Silence implements LoadListener {

    @Override
    public void planned(long objects, long bytes) {}

    @Override
    public void progressed(LoadSummary soFar) {}

    @Override
    public void problem(LoadProblem problem) {}
  }
}
