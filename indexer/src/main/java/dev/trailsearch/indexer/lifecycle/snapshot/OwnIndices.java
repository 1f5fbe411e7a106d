package dev.trailsearch.indexer.lifecycle.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.Indices;
import dev.trailsearch.indexer.schema.Schema;
import java.util.List;
import java.util.Map;

/**
 * Trailsearch's own indices, when they are brought back from a snapshot into an engine where they
 * are empty.
 *
 * <p>An index can be restored over one that is closed. So there is no moment in which a loader
 * finds the ledger of an empty store, or none: it is closed first, then the restored one, which
 * comes with a write block. A loader waits at either, as at any state of the engine that passes,
 * and since it writes to the ledger before it reads an object, nothing of it comes into partitions
 * that are not back yet. The block is also how a run that goes on tells that this much was done.
 * Only the catalogue is opened at once: partitions cannot be brought back otherwise.
 *
 * <p>Who was at work stays behind: no worker of the lost engine is at work in this one, and what it
 * had taken on is free for others.
 */
record OwnIndices(EngineClient engine) {

  private static final List<String> CLOSED_TO_LOADERS =
      List.of(
          Schema.LEDGER_INDEX, Schema.COVERAGE_INDEX, Schema.DEADLETTERS_INDEX, Schema.HOLDS_INDEX);

  private static final List<String> ALL =
      List.of(
          Schema.PARTITIONS_INDEX,
          Schema.LEDGER_INDEX,
          Schema.COVERAGE_INDEX,
          Schema.DEADLETTERS_INDEX,
          Schema.HOLDS_INDEX);

  private static final String BLOCK = "index.blocks.write";

  /** Whether a snapshot holds all that is needed. */
  static boolean areIn(TakenSnapshot snapshot) {
    return snapshot.whole() && snapshot.indices().containsAll(ALL);
  }

  /** Whether they are those of a snapshot, and partitions are being brought back. */
  boolean areRestored() {
    JsonNode settings =
        engine.request(
            "GET",
            path(CLOSED_TO_LOADERS) + "/_settings/" + BLOCK,
            Map.of("flat_settings", "true"),
            null);
    return CLOSED_TO_LOADERS.stream()
        .allMatch(
            index -> settings.path(index).path("settings").path(BLOCK).asText().equals("true"));
  }

  /**
   * Nothing is restored over a store.
   *
   * @throws RepositoryException if there is one
   */
  void requireEmpty() {
    boolean searched = engine.send("HEAD", "/_alias/" + Schema.READ_ALIAS, Map.of(), null).ok();
    if (searched || count(Schema.PARTITIONS_INDEX) > 0) {
      throw thereIs("partitions");
    }
    for (String index : CLOSED_TO_LOADERS) {
      long there = count(index);
      if (there > 0) {
        throw thereIs("%d entries in %s".formatted(there, index));
      }
    }
  }

  /** One that a run that was broken off has closed is not counted: it was empty. */
  private long count(String index) {
    return new Indices(engine).count(List.of(index));
  }

  private static RepositoryException thereIs(String what) {
    return new RepositoryException(
        "this engine has " + what + " already, and no store is restored over them",
        "Restore the store into an empty engine; \"trailsearch index restore PARTITION\" brings"
            + " back a single partition.");
  }

  /** Puts those of a snapshot in the place of the empty ones, closed to loaders. */
  void restore(IndexRestore from, TakenSnapshot snapshot) {
    engine.request("POST", path(ALL) + "/_close", null);
    ObjectNode options = JsonNodeFactory.instance.objectNode();
    options.putObject("index_settings").put(BLOCK, true);
    from.begin(snapshot.name(), ALL, options);
  }

  /** Waits until they can be read, and opens the catalogue. */
  void openCatalogue(IndexRestore from) throws InterruptedException {
    from.await(ALL);
    allowWrites(List.of(Schema.PARTITIONS_INDEX));
  }

  /** Lets loaders in. */
  void openToLoaders() {
    allowWrites(CLOSED_TO_LOADERS);
  }

  private void allowWrites(List<String> indices) {
    ObjectNode settings = JsonNodeFactory.instance.objectNode().put(BLOCK, false);
    engine.request("PUT", path(indices) + "/_settings", settings);
  }

  private static String path(List<String> indices) {
    return "/" + String.join(",", indices);
  }
}
