package dev.trailsearch.benchmarks.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.benchmarks.material.Corpus;
import dev.trailsearch.benchmarks.material.FreshEngine;
import dev.trailsearch.benchmarks.measure.EngineMeter;
import dev.trailsearch.engine.Engine;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.IndexTemplate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What each way of storing events costs the engine, in CPU-seconds and bytes. Bodies are made
 * before they are timed, variants take turns, and medians are printed, because the machine is
 * noisy.
 */
public final class MappingExperiment {

  private static final String INDEX = "experiment";
  private static final int IN_FLIGHT = 2;

  private final EngineClient engine;
  private final EngineMeter meter;
  private final Corpus corpus;

  private MappingExperiment(EngineClient engine, Corpus corpus) {
    this.engine = engine;
    this.meter = new EngineMeter(engine);
    this.corpus = corpus;
  }

  /** One run of one variant. */
  private record Cost(double cpuSeconds, double bytesPerEvent, long rejected) {}

  /**
   * Arguments: number of events (default 100,000), rounds (default 3), words in the names to run,
   * with commas between.
   */
  public static void main(String[] args) throws Exception {
    long events = args.length > 0 ? Long.parseLong(args[0]) : 100_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    String only = args.length > 2 ? args[2] : "";
    Corpus corpus = Corpus.of(events);
    System.out.printf(
        Locale.ROOT,
        "%d records of %d bytes on average, %d rounds%n%n",
        corpus.records().size(),
        corpus.bytes() / corpus.records().size(),
        rounds);
    try (Engine local = FreshEngine.start();
        EngineClient client = new EngineClient(ConnectionSettings.of(local.uri()))) {
      new MappingExperiment(client, corpus).run(rounds, only);
    }
  }

  private void run(int rounds, String only) throws IOException, InterruptedException {
    List<Variant> variants =
        Variants.all().stream()
            .filter(v -> Arrays.stream(only.split(",")).anyMatch(v.name()::contains))
            .toList();
    measure(variants.getFirst()); // the first run warms the engine up and is not counted
    List<List<Cost>> costs = new ArrayList<>();
    variants.forEach(v -> costs.add(new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < variants.size(); i++) {
        Cost cost = measure(variants.get(i));
        costs.get(i).add(cost);
        System.err.printf(Locale.ROOT, "%s: %s%n", variants.get(i).name(), cost);
      }
    }
    print(variants, costs);
  }

  private static void print(List<Variant> variants, List<List<Cost>> costs) {
    System.out.println(
        "| How events are stored | engine CPU s (min-max) | bytes/event | rejected |");
    System.out.println("|---|---|---|---|");
    for (int i = 0; i < variants.size(); i++) {
      double[] cpu = costs.get(i).stream().mapToDouble(Cost::cpuSeconds).sorted().toArray();
      double[] bytes = costs.get(i).stream().mapToDouble(Cost::bytesPerEvent).sorted().toArray();
      System.out.printf(
          Locale.ROOT,
          "| %s | %.1f (%.1f-%.1f) | %.0f | %d |%n",
          variants.get(i).name(),
          cpu[cpu.length / 2],
          cpu[0],
          cpu[cpu.length - 1],
          bytes[bytes.length / 2],
          costs.get(i).getFirst().rejected());
    }
  }

  private Cost measure(Variant variant) throws InterruptedException {
    engine.send("DELETE", "/" + INDEX, Map.of("ignore_unavailable", "true"), null);
    engine.request("PUT", "/" + INDEX, index(variant));
    List<byte[]> bodies = new ArrayList<>();
    new Bodies(corpus, variant).forEachRemaining(bodies::add);
    long before = meter.cpuMillis();
    long rejected = post(bodies);
    engine.request("POST", "/" + INDEX + "/_flush", null);
    long cpu = meter.cpuMillis() - before;
    engine.request("POST", "/" + INDEX + "/_forcemerge", Map.of("max_num_segments", "1"), null);
    engine.request("POST", "/" + INDEX + "/_flush", null);
    TimeUnit.SECONDS.sleep(11); // the engine caches store sizes for ten seconds
    engine.request("POST", "/" + INDEX + "/_refresh", null);
    double bytes = (double) meter.bytes(INDEX) / Math.max(1, meter.documents(INDEX));
    return new Cost(cpu / 1_000.0, bytes, rejected);
  }

  private static ObjectNode index(Variant variant) {
    if (variant.mapped()) {
      ObjectNode body = IndexTemplate.body(FieldCatalogue.load()).withObjectProperty("template");
      variant.index().accept(body);
      return body;
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("settings").putObject("index").put("mapping.total_fields.limit", 20_000);
    return body;
  }

  private long post(List<byte[]> bodies) throws InterruptedException {
    AtomicLong rejected = new AtomicLong();
    Semaphore slots = new Semaphore(IN_FLIGHT);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (byte[] body : bodies) {
        slots.acquire();
        threads.execute(() -> {
          try {
            rejected.addAndGet(rejections(body));
          } finally {
            slots.release();
          }
        });
      }
    }
    return rejected.get();
  }

  private long rejections(byte[] body) {
    JsonNode answer =
        engine
            .sendLines("/" + INDEX + "/_bulk", Map.of("filter_path", "items.*.status"), body)
            .body();
    long rejected = 0;
    for (JsonNode item : answer.path("items")) {
      rejected += item.path("create").path("status").asInt() == 400 ? 1 : 0;
    }
    return rejected;
  }
}
