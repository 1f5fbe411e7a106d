package dev.trailsearch.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.investigate.preset.Preset;
import dev.trailsearch.search.investigate.preset.Presets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each preset against a count by hand over captured records, which are read here by other means.
 * The system property {@code trailsearch.test.data} says where they lie.
 */
@Tag("data")
class PresetDataTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, JsonNode> RECORDS = new HashMap<>();

  private static LoadedEvents logs;

  @BeforeAll
  static void load() throws Exception {
    String data = System.getProperty("trailsearch.test.data", "");
    assumeTrue(!data.isEmpty() && Files.isDirectory(Path.of(data)), "no captured records here");
    List<Path> folders =
        List.of(
            Path.of(data, "invictus-aws"),
            Path.of(data, "stratus-red-team"),
            Path.of(data, "aws-docs"));
    for (Path folder : folders) {
      read(folder);
    }
    logs = LoadedEvents.of(folders, Granularity.MONTHLY, InstantSource.system());
  }

  @AfterAll
  static void close() {
    if (logs != null) {
      logs.close();
    }
  }

  static Stream<String> presets() {
    return Presets.withQuery().stream().map(Preset::name);
  }

  @ParameterizedTest
  @MethodSource("presets")
  void a_preset_finds_what_a_count_by_hand_finds(String name) {
    Predicate<JsonNode> expected = PresetsByHand.of(name);
    Set<String> byHand =
        RECORDS.entrySet().stream()
            .filter(each -> expected.test(each.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    Set<String> found =
        LoadedEvents.everything(
                logs.service(), SearchRequest.of("").within(Presets.named(name).asQuery()))
            .stream()
            .map(FoundEvent::event)
            .map(record -> record.path("eventID").asText())
            .filter(RECORDS::containsKey)
            .collect(Collectors.toSet());

    assertThat(found).isEqualTo(byHand);
  }

  private static void read(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (InputStream in = open(file);
            MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(in)) {
          while (values.hasNext()) {
            add(values.next());
          }
        }
      }
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  /** Records that share an id with other content are left to another test. */
  private static void add(JsonNode value) {
    if (value.isArray()) {
      value.forEach(PresetDataTest::add);
    } else if (value.path("Records").isArray()) {
      value.path("Records").forEach(PresetDataTest::add);
    } else if (value.hasNonNull("eventID")) {
      String id = value.path("eventID").asText();
      JsonNode other = RECORDS.putIfAbsent(id, value);
      if (other != null && !other.equals(value)) {
        RECORDS.remove(id);
      }
    }
  }
}
