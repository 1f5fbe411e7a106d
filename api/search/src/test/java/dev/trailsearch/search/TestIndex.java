package dev.trailsearch.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.EventId;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.DocumentWriter;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.IndexTemplate;
import dev.trailsearch.indexer.schema.Mapping;
import dev.trailsearch.indexer.schema.Provenance;
import dev.trailsearch.search.page.CursorSecret;
import dev.trailsearch.search.query.QueryLimits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An index of its own in the engine of this JVM, with an alias of its own. */
final class TestIndex implements AutoCloseable {

  /** When everything is indexed, and what {@code now} is, unless a test says otherwise. */
  static final Instant NOW = Instant.parse("2023-07-10T13:00:00Z");

  static final FieldCatalogue CATALOGUE = FieldCatalogue.load();

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final EngineClient engine;
  private final String alias;
  private final EventParser parser = new EventParser(Mapping.shape(CATALOGUE));
  private final DocumentWriter writer = new DocumentWriter();

  private TestIndex(EngineClient engine, String alias) {
    this.engine = engine;
    this.alias = alias;
  }

  /** An index with these records. */
  static TestIndex of(List<ObjectNode> records) {
    TestIndex index = none();
    index.create("a");
    index.add("a", records, NOW);
    return index;
  }

  /** An alias that nothing bears yet. */
  static TestIndex none() {
    EngineClient engine = new EngineClient(ConnectionSettings.of(TestEngine.shared().uri()));
    return new TestIndex(engine, "cloudtrail-test-" + COUNTER.incrementAndGet());
  }

  /** One of the physical indices behind the alias. */
  void create(String partition) {
    ObjectNode body = (ObjectNode) IndexTemplate.body(CATALOGUE).path("template");
    body.putObject("aliases").putObject(alias);
    engine.request("PUT", "/" + name(partition), body);
  }

  void add(String partition, List<ObjectNode> records, Instant ingested) {
    records.forEach(record -> add(partition, record.toString(), ingested));
    engine.request("POST", "/" + name(partition) + "/_refresh", null);
  }

  void add(String partition, String record, Instant ingested) {
    Slice slice = Slice.of(record);
    if (!(parser.parse(slice) instanceof EventParser.Parsed.Understood understood)) {
      throw new IllegalArgumentException("no record: " + record);
    }
    add(partition, understood.event(), understood.event().id(), slice, ingested);
  }

  /** A record whose eventID other content has already. */
  void addConflict(String partition, String record) {
    Slice slice = Slice.of(record);
    if (parser.parse(slice) instanceof EventParser.Parsed.Understood understood) {
      Event event = understood.event();
      add(partition, event, event.id().besides(slice), slice, NOW);
    }
  }

  private void add(String partition, Event event, EventId id, Slice record, Instant ingested) {
    byte[] document =
        writer.write(event, id, record, new Provenance("AWSLogs/test.json", ingested)).bytes();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes(
        ("{\"index\":{\"_id\":\"" + id.document() + "\"}}\n").getBytes(StandardCharsets.UTF_8));
    lines.writeBytes(document);
    lines.write('\n');
    JsonNode answer =
        engine
            .sendLines(
                "/" + name(partition) + "/_bulk", Map.of("refresh", "true"), lines.toByteArray())
            .body();
    if (answer.path("errors").asBoolean(true)) {
      throw new IllegalStateException(answer.toString());
    }
  }

  /** How often this physical index has been asked by a search. */
  long searches(String partition) {
    return engine
        .request("GET", "/" + name(partition) + "/_stats/search", null)
        .at("/_all/primaries/search/query_total")
        .asLong();
  }

  /** A service over this index, at {@link #NOW}. */
  SearchService service() {
    return serviceAt(NOW);
  }

  SearchService serviceAt(Instant now) {
    return new SearchService(
        engine,
        CATALOGUE,
        () -> now,
        new SearchSettings(
            alias,
            Duration.ofSeconds(30),
            CursorSecret.of("a secret of some length"),
            QueryLimits.DEFAULT));
  }

  private String name(String partition) {
    return "cloudtrail-v1-" + alias + "-" + partition;
  }

  @Override
  public void close() {
    engine.request(
        "DELETE", "/cloudtrail-v1-" + alias + "-*", Map.of("ignore_unavailable", "true"), null);
    engine.close();
  }
}
