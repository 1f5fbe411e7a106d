package dev.trailsearch.indexer.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.integrity.Hashes;
import dev.trailsearch.indexer.integrity.Integrity;
import dev.trailsearch.indexer.integrity.IntegrityBook;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import dev.trailsearch.indexer.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The integrity of objects, kept in the ledger: the hash that a load took of each, and what a
 * verification has found. Digests arrive after their log files, so it cannot be kept in the events.
 */
public final class LedgerIntegrity implements Hashes, IntegrityBook {

  private static final int PAGE = 1_000;
  private static final String INDEX = "/" + Schema.LEDGER_INDEX;

  /** What is being read is about to be written whole, by whoever holds its lease. */
  private static final String UNLESS_LEASED =
      "if (ctx._source.state == 'leased') { ctx.op = 'none' }"
          + " else { ctx._source.integrity = params.integrity }";

  private final EngineClient engine;

  /** The integrity that this engine keeps, where the schema is installed. */
  public LedgerIntegrity(EngineClient engine) {
    this.engine = engine;
  }

  @Override
  public Optional<String> sha256(String key, long size, String version) {
    EngineResponse found =
        engine.send("GET", INDEX + "/_doc/" + LedgerEntry.id(key), Map.of(), null);
    JsonNode entry = found.body().path("_source");
    boolean same =
        entry.path("size").asLong(-1) == size && entry.path("version").asText().equals(version);
    return same && entry.has("sha256")
        ? Optional.of(entry.path("sha256").asText())
        : Optional.empty();
  }

  /** Of objects that were not loaded nothing is kept. */
  @Override
  public void record(Map<String, Integrity> found) {
    if (found.isEmpty()) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    found.forEach((key, integrity) -> {
      ObjectNode action = JsonNodeFactory.instance.objectNode();
      action.putObject("update").put("_id", LedgerEntry.id(key)).put("retry_on_conflict", 3);
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      ObjectNode script = body.putObject("script").put("source", UNLESS_LEASED);
      script.putObject("params").put("integrity", integrity.toString());
      lines.append(action).append('\n').append(body).append('\n');
    });
    byte[] sent = lines.toString().getBytes(StandardCharsets.UTF_8);
    EngineResponse response =
        engine.sendLines(INDEX + "/_bulk", Map.of("filter_path", "items.*.status"), sent);
    if (!response.ok()) {
      throw EngineClient.refused("POST", INDEX + "/_bulk", response);
    }
  }

  /**
   * Enters objects that a digest names and that are not there, unless they were loaded before.
   *
   * @param keys as a source would have them
   * @param now when they were missed
   */
  public void missing(Collection<String> keys, Instant now) {
    List<String> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += PAGE) {
      LedgerWrites writes = new LedgerWrites();
      all.subList(from, Math.min(from + PAGE, all.size()))
          .forEach(key -> writes.add(LedgerEntry.missing(key, now), null));
      List<LedgerWrites.Result> _ = writes.send(engine);
    }
  }

  /**
   * What is known of the objects that held some events.
   *
   * @param sources as events name them, in {@code trail.source}
   * @return for each of them; {@link Integrity#NONE} where nothing is known
   */
  public Map<String, Integrity> of(Collection<String> sources) {
    Map<String, Integrity> known = new HashMap<>();
    List<String> distinct = sources.stream().distinct().toList();
    if (distinct.isEmpty()) {
      return known;
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode ids = body.putArray("ids");
    distinct.forEach(source -> ids.add(LedgerEntry.id(object(source))));
    EngineResponse answer =
        engine.send("POST", INDEX + "/_mget", Map.of("_source_includes", "integrity"), body);
    for (int i = 0; i < distinct.size(); i++) {
      JsonNode entry = answer.body().path("docs").path(i).path("_source");
      known.put(distinct.get(i), integrity(entry.path("integrity").asText("none")));
    }
    return known;
  }

  /** Of a file in an archive, the archive. */
  private static String object(String source) {
    int file = source.indexOf("!/");
    return file < 0 ? source : source.substring(0, file);
  }

  private static Integrity integrity(String word) {
    return Integrity.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
