package dev.trailsearch.benchmarks.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.benchmarks.material.Loads;
import dev.trailsearch.benchmarks.material.Scratch;
import dev.trailsearch.benchmarks.measure.EngineMeter;
import dev.trailsearch.benchmarks.measure.Setting;
import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/**
 * Checks the arithmetic of {@code docs/scale.md}: the same logs of a week go into daily partitions
 * of one node, and of three that keep a copy of everything and two shards of each partition.
 */
public final class ClusterBenchmark {

  private static final GeneratorSettings WEEK = GeneratorSettings.defaults().withDays(7);
  private static final LocalDate DAY =
      WEEK.until().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(3);

  /** The engine measures its stores every ten seconds. */
  private static final Duration MEASURED = Duration.ofSeconds(11);

  private ClusterBenchmark() {}

  /** Argument: number of events. */
  public static void main(String[] args) throws Exception {
    long events = Long.parseLong(args[0]);
    Path logs = Files.createTempDirectory("trailsearch-logs");
    try {
      Generator.writeTo(logs, WEEK.withEvents(events), (written, files) -> {});
      StringBuilder table = new StringBuilder();
      for (Layout layout : new Layout[] {new Layout(1, 1), new Layout(3, 2)}) {
        try (Cluster cluster = Cluster.of(layout.nodes())) {
          if (table.isEmpty()) {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            table.append(Setting.of(cluster.client(), today).words()).append("\n\n");
            table.append(
                "| nodes | shards of a partition | copies | events/s | engine CPU µs/event"
                    + " | bytes/event, all copies | shards asked, all time | of one day |\n"
                    + "|---|---|---|---|---|---|---|---|\n");
          }
          table.append(row(layout, cluster, logs));
        }
      }
      System.out.print(table);
    } finally {
      Scratch.delete(logs);
    }
  }

  private record Layout(int nodes, int shards) {}

  private static String row(Layout layout, Cluster cluster, Path logs) throws Exception {
    EngineClient client = cluster.client();
    Loads.install(client);
    PartitionCatalogue catalogue = new PartitionCatalogue(client);
    catalogue.choose(catalogue.layout().with(Granularity.DAILY).withShards(layout.shards()));
    EngineMeter meter = new EngineMeter(client);
    long cpu = meter.cpuMillis();
    LoadSummary loaded = Loads.backfill(cluster.uri(), logs);
    long indexed = loaded.records().indexed();
    double micros = (meter.cpuMillis() - cpu) * 1_000.0 / indexed;
    client.request("POST", "/" + Schema.READ_ALIAS + "/_flush", null);
    client.request(
        "POST", "/" + Schema.READ_ALIAS + "/_forcemerge", Map.of("max_num_segments", "1"), null);
    Thread.sleep(MEASURED);
    JsonNode all = client.request("GET", "/" + Schema.READ_ALIAS + "/_stats/store", null);
    long bytes = all.at("/_all/total/store/size_in_bytes").asLong();
    long one = all.at("/_all/primaries/store/size_in_bytes").asLong();
    return String.format(
        Locale.ROOT,
        "| %d | %d | %d | %,d | %.0f | %,d | %d | %d |%n",
        layout.nodes(),
        layout.shards(),
        Math.round((double) bytes / one),
        loaded.eventsPerSecond(),
        micros,
        bytes / indexed,
        asked(client, DAY.minusYears(1), DAY.plusYears(1)),
        asked(client, DAY, DAY.plusDays(1)));
  }

  /** How many shards look into what they hold, for a range of days. */
  private static long asked(EngineClient client, LocalDate from, LocalDate to) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 0);
    body.putObject("query")
        .putObject("range")
        .putObject("trail.time")
        .put("gte", from.toString())
        .put("lt", to.toString());
    // As our searches do it: the engine looks first which shards can match.
    Map<String, String> first = Map.of("pre_filter_shard_size", "1");
    JsonNode shards =
        client.request("POST", "/" + Schema.READ_ALIAS + "/_search", first, body).path("_shards");
    return shards.path("total").asLong() - shards.path("skipped").asLong();
  }
}
