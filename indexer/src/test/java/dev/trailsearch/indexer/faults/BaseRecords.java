package dev.trailsearch.indexer.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.generator.Progress;
import dev.trailsearch.indexer.Records;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Sound records of every kind, from which wrong ones are made. */
record BaseRecords(List<JsonNode> all) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static BaseRecords generate(Path folder) throws IOException {
    GeneratorSettings settings =
        GeneratorSettings.defaults().withAccounts(2).withDays(1).withEvents(1_000);
    Generator.writeTo(folder, settings, Progress.NONE);
    List<JsonNode> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json.gz")).toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          JSON.readTree(in).path("Records").forEach(all::add);
        }
      }
    }
    for (int n = 0; n < 100; n++) {
      all.add(JSON.readTree(Records.record(n)));
    }
    all.add(JSON.createObjectNode());
    return new BaseRecords(all);
  }

  Draft any(Random random) {
    return Draft.of(all.get(random.nextInt(all.size())));
  }
}
