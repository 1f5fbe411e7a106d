package dev.trailsearch.indexer.lifecycle.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one index holds.
 *
 * @param uuid no other index has it, not even one of the same name
 * @param writes how many there ever were, the engine's {@code max_seq_no}; each of them counts one
 */
record IndexContent(
    String uuid,
    long events,
    long bytes,
    int segments,
    int replicas,
    long writes,
    @Nullable Instant oldest,
    @Nullable Instant newest) {

  /**
   * By index.
   *
   * @param stats answer of {@code _stats}, with shards
   * @param times aggregation of event times by index
   * @param settings answer of {@code _settings}, flat
   */
  static Map<String, IndexContent> read(JsonNode stats, JsonNode times, JsonNode settings) {
    Map<String, JsonNode> buckets = new HashMap<>();
    times.path("buckets").forEach(bucket -> buckets.put(bucket.path("key").asText(), bucket));
    Map<String, IndexContent> contents = new HashMap<>();
    for (Map.Entry<String, JsonNode> index : stats.path("indices").properties()) {
      String name = index.getKey();
      int replicas = settings.path(name).path("settings").path("index.number_of_replicas").asInt();
      contents.put(name, of(index.getValue(), replicas, buckets.get(name)));
    }
    return contents;
  }

  private static IndexContent of(JsonNode stats, int replicas, @Nullable JsonNode times) {
    JsonNode primaries = stats.path("primaries");
    long writes = 0;
    for (JsonNode shard : stats.path("shards")) {
      long most = -1;
      for (JsonNode copy : shard) {
        most = Math.max(most, copy.at("/seq_no/max_seq_no").asLong());
      }
      writes += most + 1;
    }
    return new IndexContent(
        stats.path("uuid").asText(),
        primaries.at("/docs/count").asLong(),
        stats.at("/total/store/size_in_bytes").asLong(),
        primaries.at("/segments/count").asInt(),
        replicas,
        writes,
        time(times, "oldest"),
        time(times, "newest"));
  }

  private static @Nullable Instant time(@Nullable JsonNode bucket, String name) {
    return bucket != null && bucket.path(name).hasNonNull("value")
        ? Instant.ofEpochMilli(bucket.path(name).path("value").asLong())
        : null;
  }
}
