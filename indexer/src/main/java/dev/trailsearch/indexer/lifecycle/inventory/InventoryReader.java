package dev.trailsearch.indexer.lifecycle.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.lifecycle.hold.Hold;
import dev.trailsearch.indexer.lifecycle.hold.Holds;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.Patience;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.Schema;
import dev.trailsearch.indexer.schema.ShardRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the inventory of a store: a dozen requests, however many partitions there are. */
public final class InventoryReader {

  private static final int MOST_INDICES = 10_000;
  private static final Map<String, String> IF_THERE =
      Map.of("ignore_unavailable", "true", "allow_no_indices", "true");

  private static final Patience STARTING = Patience.withAnAnsweringEngine(Duration.ofSeconds(30));

  private static final Map<String, String> BY_SHARD =
      Map.of("level", "shards", "ignore_unavailable", "true", "expand_wildcards", "all");

  private static final Map<String, String> REPLICAS =
      Map.of("flat_settings", "true", "ignore_unavailable", "true", "expand_wildcards", "all");

  private final EngineClient engine;

  /** A reader for this engine. */
  public InventoryReader(EngineClient engine) {
    this.engine = engine;
  }

  /**
   * The inventory as it is now, with all that was written before.
   *
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public Inventory read() throws InterruptedException {
    List<PartitionEntry> entries = new PartitionCatalogue(engine).entries();
    List<Hold> holds = new Holds(engine).active();
    Map<String, IndexContent> contents = contents(Schema.PARTITIONS);
    return new Inventory(
        entries.stream().map(entry -> info(entry, contents, holds)).toList(), ShardRoom.of(engine));
  }

  /**
   * One partition as it is now. Throws as {@link #read()}.
   *
   * @param key of a partition that is in the catalogue
   */
  public PartitionInfo read(String key) throws InterruptedException {
    return read(
        new PartitionCatalogue(engine)
            .find(key)
            .orElseThrow(() -> new IllegalArgumentException("there is no partition " + key)));
  }

  /** One partition as it is now, if it is what this entry says. Throws as {@link #read()}. */
  public PartitionInfo read(PartitionEntry entry) throws InterruptedException {
    List<Hold> holds = new Holds(engine).active();
    // Later ones of the same name among them, which are left out below.
    String pattern = "cloudtrail-v*-" + entry.partition().key() + "*";
    return info(entry, contents(pattern), holds);
  }

  /** Stands for all that was ever written to Trailsearch's own indices. */
  public String ownFingerprint() throws InterruptedException {
    Map<String, IndexContent> own = contents(String.join(",", Schema.OWN_INDICES));
    return Fingerprint.of(new TreeMap<>(own));
  }

  private Map<String, IndexContent> contents(String indices) throws InterruptedException {
    String path = "/" + indices;
    engine.request("POST", path + "/_refresh", IF_THERE, null);
    // A loader may have made an index just now, whose shard starts in a moment.
    JsonNode times = STARTING.until(() -> engine.search(indices, times()));
    JsonNode stats = engine.request("GET", path + "/_stats/docs,store,segments", BY_SHARD, null);
    JsonNode settings =
        engine.request("GET", path + "/_settings/index.number_of_replicas", REPLICAS, null);
    return IndexContent.read(stats, times.at("/aggregations/indices"), settings);
  }

  private static ObjectNode times() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 0);
    ObjectNode indices = body.putObject("aggs").putObject("indices");
    indices.putObject("terms").put("field", "_index").put("size", MOST_INDICES);
    ObjectNode aggs = indices.putObject("aggs");
    aggs.putObject("oldest").putObject("min").put("field", "trail.time");
    aggs.putObject("newest").putObject("max").put("field", "trail.time");
    return body;
  }

  private static PartitionInfo info(
      PartitionEntry entry, Map<String, IndexContent> contents, List<Hold> holds) {
    SortedMap<String, IndexContent> its = new TreeMap<>(contents);
    its.keySet().retainAll(entry.indices());
    return new PartitionInfo(
        entry,
        List.copyOf(its.keySet()),
        its.isEmpty() ? Content.NOTHING : sum(List.copyOf(its.values()), Fingerprint.of(its)),
        holds.stream().filter(hold -> hold.holds(entry.partition())).toList());
  }

  private static Content sum(List<IndexContent> indices, String fingerprint) {
    return new Content(
        indices.stream().mapToLong(IndexContent::events).sum(),
        indices.stream().mapToLong(IndexContent::bytes).sum(),
        indices.stream().mapToInt(IndexContent::segments).sum(),
        indices.stream().mapToInt(IndexContent::replicas).max().orElse(0),
        first(indices, IndexContent::oldest, (a, b) -> a.isBefore(b) ? a : b),
        first(indices, IndexContent::newest, (a, b) -> a.isAfter(b) ? a : b),
        fingerprint);
  }

  private static @Nullable Instant first(
      List<IndexContent> indices,
      Function<IndexContent, @Nullable Instant> time,
      BinaryOperator<Instant> choice) {
    Instant chosen = null;
    for (IndexContent index : indices) {
      Instant next = time.apply(index);
      if (next != null) {
        chosen = chosen == null ? next : choice.apply(chosen, next);
      }
    }
    return chosen;
  }
}
