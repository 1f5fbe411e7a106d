package dev.trailsearch.indexer.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import dev.trailsearch.indexer.opensearch.Patience;
import dev.trailsearch.indexer.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The letters of one engine, shared by all who load into it. Safe for use by several threads. Every
 * method throws an {@link dev.trailsearch.indexer.opensearch.EngineException} if the engine is not
 * there or refuses; an engine where nothing was ever installed has no letters.
 */
public final class DeadLetters {

  /** Letters that a page holds at most. */
  public static final int PAGE = 500;

  private static final String INDEX = "/" + Schema.DEADLETTERS_INDEX;
  private static final Map<String, String> IF_THERE = Map.of("ignore_unavailable", "true");

  private final EngineClient engine;
  private final InstantSource clock;
  private final LetterBulk bulk;

  /**
   * The letters of this engine.
   *
   * @param clock tells when a letter was lost
   * @param patience how long a change is sent again before it is given up
   */
  public DeadLetters(EngineClient engine, InstantSource clock, Duration patience) {
    this(engine, clock, new Patience(patience));
  }

  /**
   * The letters of this engine.
   *
   * @param clock tells when a letter was lost
   * @param patience sends a change again while the engine does not take it
   */
  public DeadLetters(EngineClient engine, InstantSource clock, Patience patience) {
    this.engine = engine;
    this.clock = clock;
    this.bulk = new LetterBulk(engine, patience);
  }

  /**
   * Keeps these letters. One that is there already counts an attempt, and one that was replayed
   * stays as it is. When this returns, they outlive the engine.
   *
   * @throws dev.trailsearch.indexer.opensearch.EngineException if it is not known to have kept all
   *     of them; putting them again does no harm
   */
  public void put(List<DeadLetter> letters) throws InterruptedException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    bulk.send(letters.stream().map(letter -> LetterAction.lost(letter, now)));
  }

  /**
   * Those of the letters whose records were indexed by a replay, by their ids: they are not lost
   * again when their object is loaded again.
   */
  public Map<String, LetterEntry> resolved(Collection<String> ids) {
    Map<String, LetterEntry> resolved = entries(ids);
    resolved.values().removeIf(entry -> entry.status().state() != State.REPLAYED);
    return resolved;
  }

  /** Those of the letters that are there, by their ids and in their order. */
  public Map<String, LetterEntry> entries(Collection<String> ids) {
    Map<String, LetterEntry> entries = new LinkedHashMap<>();
    List<String> all = ids.stream().distinct().toList();
    for (int from = 0; from < all.size(); from += PAGE) {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      ArrayNode page = body.putArray("ids");
      all.subList(from, Math.min(from + PAGE, all.size())).forEach(page::add);
      JsonNode answer =
          engine.request("POST", INDEX + "/_mget", Map.of("_source_excludes", "bytes"), body);
      for (JsonNode found : answer.path("docs")) {
        if (found.path("found").asBoolean()) {
          entries.put(found.path("_id").asText(), LetterJson.entry(found.path("_source")));
        }
      }
    }
    return entries;
  }

  /** One letter with its bytes; empty if there is none of this name. */
  public Optional<OpenedLetter> open(String id) {
    if (!LetterId.isOne(id)) {
      return Optional.empty();
    }
    String path = INDEX + "/_doc/" + id;
    EngineResponse response = engine.send("GET", path, Map.of(), null);
    if (response.status() == 404) {
      return Optional.empty();
    }
    if (!response.ok()) {
      throw EngineClient.refused("GET", path, response);
    }
    return Optional.of(LetterJson.opened(response.body().path("_source")));
  }

  /** How many letters are meant. */
  public long count(LetterFilter filter) {
    refresh();
    return engine
        .request("POST", INDEX + "/_count", IF_THERE, LetterSearch.count(filter))
        .path("count")
        .asLong();
  }

  /** The letters that are meant by their causes, the most frequent first. */
  public List<CauseGroup> groups(LetterFilter filter) {
    refresh();
    return LetterSearch.readGroups(search(LetterSearch.groups(filter)));
  }

  /**
   * The letters that are meant in the order of their objects and places, up to {@link #PAGE}.
   *
   * @param after the last one of the page before; null for the first page
   */
  public List<LetterEntry> page(LetterFilter filter, @Nullable LetterEntry after) {
    if (after == null) {
      refresh();
    }
    return LetterSearch.entries(search(LetterSearch.page(filter, after, PAGE)));
  }

  /**
   * Throws letters away, with their bytes, for good.
   *
   * @return how many of them were there
   */
  public long drop(Collection<String> ids) throws InterruptedException {
    return bulk.send(ids.stream().distinct().map(LetterAction::drop)).stream()
        .filter(EngineResponse::ok)
        .count();
  }

  private JsonNode search(ObjectNode body) {
    return engine.search(Schema.DEADLETTERS_INDEX, body);
  }

  /** What was put just now is to be seen. Who may only read is told what was there a second ago. */
  private void refresh() {
    engine.send("POST", INDEX + "/_refresh", IF_THERE, null);
  }
}
