package dev.trailsearch.benchmarks.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.benchmarks.material.BodyFile;
import dev.trailsearch.benchmarks.material.FreshEngine;
import dev.trailsearch.benchmarks.material.Loads;
import dev.trailsearch.benchmarks.material.Scratch;
import dev.trailsearch.benchmarks.measure.Setting;
import dev.trailsearch.engine.Engine;
import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Loads the same generated logs in every way, in turns, and prints what each took. The engine is
 * started for it, and so are the loaders; what is compared ran in one run.
 */
public final class LoadBenchmark {

  private LoadBenchmark() {}

  /**
   * Arguments: numbers of events, with commas between; rounds, one for each; the file to write the
   * figures to as JSON; and the contenders, with commas between, where not all are wanted.
   */
  public static void main(String[] args) throws Exception {
    List<Long> sizes = Arrays.stream(args[0].split(",")).map(Long::parseLong).toList();
    List<Integer> rounds = Arrays.stream(args[1].split(",")).map(Integer::parseInt).toList();
    if (sizes.size() != rounds.size()) {
      throw new IllegalArgumentException("as many rounds as numbers of events are wanted");
    }
    Path file = Path.of(args[2]);
    List<Contender> contenders =
        args.length > 3
            ? Arrays.stream(args[3].split(",")).map(Contender::valueOf).toList()
            : List.of(Contender.values());
    List<LoadResults> results = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      LoadResults measured = measure(sizes.get(i), rounds.get(i), contenders);
      results.add(measured);
      System.out.println(LoadTable.of(measured));
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), results);
  }

  private static LoadResults measure(long events, int rounds, List<Contender> contenders)
      throws Exception {
    Path scratch = Files.createTempDirectory("trailsearch-load");
    try (Engine local = FreshEngine.start();
        EngineClient client = new EngineClient(ConnectionSettings.of(local.uri()))) {
      Logs logs = new Logs(scratch.resolve("logs"), scratch.resolve("bodies"));
      Generator.writeTo(
          logs.folder(),
          // A repeat is answered by a comparison, which those who send ready-made bodies do not
          // make.
          GeneratorSettings.defaults().withEvents(events).withDuplicates(0),
          (written, files) -> {});
      BodyFile.Contents contents = BodyFile.write(logs.bodies(), logs.files(), Loads.PARTITIONING);
      Turns turns = new Turns(client, local.uri(), logs, contents.partitions());
      return new LoadResults(
          Setting.of(client, LocalDate.now(ZoneOffset.UTC)),
          contents.documents(),
          contents.rawBytes(),
          rounds(turns, contenders, rounds));
    } finally {
      Scratch.delete(scratch);
    }
  }

  /** Each contender once a round; the first load, which warms the engine up, does not count. */
  private static List<Measured> rounds(Turns turns, List<Contender> contenders, int rounds)
      throws Exception {
    turns.measure(Contender.CEILING);
    List<Measured> measured = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      for (Contender contender : contenders) {
        Measured one = turns.measure(contender);
        System.err.println("round " + round + ": " + one);
        measured.add(one);
      }
    }
    return measured;
  }
}
