package dev.trailsearch.indexer.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The entries of the partition catalogue, as they are written down. */
record PartitionEntries(EngineClient engine) {

  /** More than an engine has shards for. */
  private static final int MOST_PARTITIONS = 10_000;

  private static final Map<String, String> IF_THERE = Map.of("ignore_unavailable", "true");
  private static final String INDEX = "/" + Schema.PARTITIONS_INDEX;

  /** The entry of the partition with this key; empty if there is none. */
  Optional<PartitionEntry> find(String key) {
    String path = INDEX + "/_doc/" + key;
    EngineResponse response = engine.send("GET", path, Map.of(), null);
    if (!response.ok() && response.status() != 404) {
      throw EngineClient.refused("GET", path, response);
    }
    return response.ok() ? Optional.of(EntryJson.read(response.body())) : Optional.empty();
  }

  /** The same, of a partition that was entered. */
  PartitionEntry get(String key) {
    return find(key)
        .orElseThrow(() ->
            new IllegalStateException(
                "someone took the partition " + key + " out of the catalogue"));
  }

  /** All entries in the order of their ranges, undated last. */
  List<PartitionEntry> all() {
    engine.request("POST", INDEX + "/_refresh", IF_THERE, null);
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("size", MOST_PARTITIONS)
            .put("seq_no_primary_term", true);
    body.putArray("sort").add("from").add("key");
    List<PartitionEntry> entries = new ArrayList<>();
    JsonNode answer = engine.search(Schema.PARTITIONS_INDEX, body);
    answer.at("/hits/hits").forEach(hit -> entries.add(EntryJson.read(hit)));
    return entries;
  }

  /** The ranges of all of them. */
  Ranges ranges() {
    return Ranges.of(all().stream().map(PartitionEntry::partition).toList());
  }

  /**
   * Enters a partition, unless it is entered.
   *
   * @throws IllegalStateException if another holds some of its time
   */
  PartitionEntry enter(Partition partition) {
    Ranges there = ranges();
    if (there.overlap(partition) && !there.byStart().containsValue(partition)) {
      throw new IllegalStateException(
          "the granularity of this store was changed while events were loaded, and %s would hold time"
                  .formatted(partition.key())
              + " of another partition: run the load again");
    }
    String path = INDEX + "/_create/" + partition.key();
    EngineResponse response =
        engine.send("PUT", path, Map.of(), EntryJson.write(PartitionEntry.of(partition)));
    if (!response.ok() && response.status() != 409) {
      throw EngineClient.refused("PUT", path, response);
    }
    return get(partition.key());
  }

  /**
   * Changes an entry, unless another did so meanwhile: then it is asked for once more.
   *
   * @param change may give back what it got
   * @return the entry as it stands now
   */
  PartitionEntry change(String key, UnaryOperator<PartitionEntry> change) {
    while (true) {
      PartitionEntry before = get(key);
      PartitionEntry after = change.apply(before);
      if (after.equals(before)) {
        return before;
      }
      String path = INDEX + "/_doc/" + key;
      Map<String, String> unchanged =
          Map.of(
              "if_seq_no", "" + before.version().sequence(),
              "if_primary_term", "" + before.version().term());
      EngineResponse response = engine.send("PUT", path, unchanged, EntryJson.write(after));
      if (response.ok()) {
        return get(key);
      }
      if (response.status() != 409) {
        throw EngineClient.refused("PUT", path, response);
      }
    }
  }
}
