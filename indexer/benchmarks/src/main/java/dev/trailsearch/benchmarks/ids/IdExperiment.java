package dev.trailsearch.benchmarks.ids;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.benchmarks.material.FreshEngine;
import dev.trailsearch.benchmarks.measure.EngineMeter;
import dev.trailsearch.engine.Engine;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.IndexTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/**
 * Stores millions of events that are little more than their ids, and offers some of them again, for
 * each form that an id may have.
 */
public final class IdExperiment {

  private static final String INDEX = "ids";
  private static final int BATCH = 10_000;

  /** A first and a last part are compared, since looking for an id costs more as there are more. */
  private static final int PARTS = 10;

  private static final int REPEATED_BATCHES = 20;

  /** So long the engine answers with the size of its store that it knew before. */
  private static final int STORE_SIZE_CACHED_SECONDS = 11;

  private final EngineClient engine;
  private final EngineMeter meter;

  private IdExperiment(EngineClient engine) {
    this.engine = engine;
    this.meter = new EngineMeter(engine);
  }

  /**
   * What one form cost.
   *
   * @param first CPU of the engine for an event of the first tenth, in microseconds
   * @param last the same of the last tenth
   * @param repeated the same for one that was there already
   * @param bytes of an event, merged
   */
  private record Cost(double first, double last, double repeated, double bytes) {}

  /** Arguments: number of events, a multiple of {@value #BATCH} times {@value #PARTS}. */
  public static void main(String[] args) throws Exception {
    long events = Long.parseLong(args[0]);
    try (Engine local = FreshEngine.start();
        EngineClient client = new EngineClient(ConnectionSettings.of(local.uri()))) {
      IdExperiment experiment = new IdExperiment(client);
      experiment.measure(IdForm.GIVEN, events / PARTS); // warms the engine up
      System.out.printf(Locale.ROOT, "%,d events%n%n", events);
      System.out.println(
          "| `_id` | engine µs/event, first tenth | last tenth | each repeat | bytes/event |");
      System.out.println("|---|---|---|---|---|");
      for (IdForm form : List.of(IdForm.values())) {
        Cost cost = experiment.measure(form, events);
        System.out.printf(
            Locale.ROOT,
            "| %s | %.1f | %.1f | %s | %.1f |%n",
            form.words(),
            cost.first(),
            cost.last(),
            form == IdForm.GIVEN ? "" : String.format(Locale.ROOT, "%.1f", cost.repeated()),
            cost.bytes());
      }
    }
  }

  private Cost measure(IdForm form, long count) throws InterruptedException {
    engine.send("DELETE", "/" + INDEX, Map.of("ignore_unavailable", "true"), null);
    ObjectNode template = IndexTemplate.body(FieldCatalogue.load()).withObjectProperty("template");
    engine.request("PUT", "/" + INDEX, template);
    Lines lines = new Lines(form);
    long part = count / PARTS;
    double first = cost(0, part, from -> lines.between(from, from + BATCH));
    cost(part, count - part, from -> lines.between(from, from + BATCH));
    double last = cost(count - part, count, from -> lines.between(from, from + BATCH));
    double repeated =
        form == IdForm.GIVEN
            ? 0
            : cost(0, (long) REPEATED_BATCHES * BATCH, from -> lines.scattered(count, BATCH, from));
    engine.request("POST", "/" + INDEX + "/_forcemerge", Map.of("max_num_segments", "1"), null);
    engine.request("POST", "/" + INDEX + "/_flush", null);
    TimeUnit.SECONDS.sleep(STORE_SIZE_CACHED_SECONDS);
    engine.request("POST", "/" + INDEX + "/_refresh", null);
    return new Cost(first, last, repeated, (double) meter.bytes(INDEX) / meter.documents(INDEX));
  }

  /** Microseconds of the engine's CPU for each event of these batches. */
  private double cost(long from, long to, LongFunction<byte[]> batch) {
    long before = meter.cpuMillis();
    for (long at = from; at < to; at += BATCH) {
      engine.sendLines("/" + INDEX + "/_bulk", Map.of("filter_path", "errors"), batch.apply(at));
    }
    engine.request("POST", "/" + INDEX + "/_flush", null);
    return (meter.cpuMillis() - before) * 1_000.0 / (to - from);
  }
}
