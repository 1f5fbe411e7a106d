package dev.trailsearch.benchmarks.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.benchmarks.material.Loads;
import dev.trailsearch.benchmarks.measure.EngineMeter;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.Partition;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.Schema;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Gives each contender the same engine, emptied before. */
final class Turns {

  /** Without a limit on fields the plain script loses nearly everything after the first files. */
  private static final int FIELDS = 20_000;

  /** So long the engine answers with the size of its store that it knew before. */
  private static final int STORE_SIZE_CACHED_SECONDS = 11;

  /** An option for the loaders' virtual machines, such as one that starts a recording. */
  private static final String PROFILER = "profiler";

  private static final String OURS = Schema.READ_ALIAS + "-*";
  private static final String KEPT = "trailsearch-*";

  private final EngineClient engine;
  private final URI address;
  private final Logs logs;
  private final Set<Partition> partitions;
  private final EngineMeter meter;

  Turns(EngineClient engine, URI address, Logs logs, Set<Partition> partitions) {
    this.engine = engine;
    this.address = address;
    this.logs = logs;
    this.partitions = partitions;
    this.meter = new EngineMeter(engine);
  }

  Measured measure(Contender contender) throws IOException, InterruptedException {
    prepare(contender);
    String index = contender.mapped() ? OURS : NaiveLoader.INDEX;
    long before = meter.cpuMillis();
    LoaderProcess.Report report = run(contender);
    engine.request("POST", "/" + index + "/_flush", null);
    long cpu = meter.cpuMillis() - before;
    engine.request("POST", "/" + index + "/_forcemerge", Map.of("max_num_segments", "1"), null);
    engine.request("POST", "/" + index + "/_flush", null);
    engine.request("POST", "/" + index + "/_refresh", null);
    TimeUnit.SECONDS.sleep(STORE_SIZE_CACHED_SECONDS);
    return new Measured(contender, report, cpu, meter.documents(index), meter.bytes(index));
  }

  private void prepare(Contender contender) {
    for (String pattern : new String[] {OURS, NaiveLoader.INDEX, KEPT}) {
      engine.request(
          "DELETE",
          "/" + pattern,
          Map.of("expand_wildcards", "all", "ignore_unavailable", "true"),
          null);
    }
    if (contender.mapped()) {
      Loads.install(engine);
      PartitionCatalogue catalogue = new PartitionCatalogue(engine);
      partitions.forEach(catalogue::ensure);
    } else {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.putObject("settings").putObject("index").put("mapping.total_fields.limit", FIELDS);
      engine.request("PUT", "/" + NaiveLoader.INDEX, body);
    }
  }

  private LoaderProcess.Report run(Contender contender) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(contender))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String report = "";
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      // What it prints last: a profiler speaks before.
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        report = line;
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(contender + " failed");
    }
    return new ObjectMapper().readValue(report, LoaderProcess.Report.class);
  }

  private List<String> command(Contender contender) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + contender.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
    String more = System.getProperty(PROFILER, "");
    if (!more.isEmpty()) {
      command.add(more);
    }
    command.addAll(
        List.of(
            LoaderProcess.class.getName(),
            contender.name(),
            address.toString(),
            logs.folder().toString(),
            logs.bodies().toString()));
    return command;
  }
}
