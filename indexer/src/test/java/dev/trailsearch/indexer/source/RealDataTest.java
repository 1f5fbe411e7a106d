package dev.trailsearch.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Captured and published records, which are not part of the project: the system property {@code
 * trailsearch.test.data} says where they lie. Each file is counted here by other means.
 */
@Tag("data")
class RealDataTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({
    "invictus-aws, 55, 2900, 0",
    "stratus-red-team, 35, 310, 0",
    "traildiscover, 337, 315, 0",
    "aws-docs, 1, 33, 0",
    "aws-docs-current, 1, 5, 0",
    "aws-service-examples, 6, 4, 2"
  })
  void every_record_is_found(String set, int files, int records, int broken) throws Exception {
    int read = 0;
    int unreadable = 0;
    List<LogObject> objects = Listed.of(List.of(folder(set))).objects();
    for (LogObject object : objects) {
      try (InputStream in = object.open()) {
        Reading reading = Reading.of(in);
        OptionalInt counted = count(object);
        if (counted.isPresent()) {
          assertThat(reading.found()).as(object.key()).hasSize(counted.getAsInt());
          assertThat(reading.unreadable()).as(object.key()).isEmpty();
        } else {
          assertThat(reading.unreadable()).as(object.key()).hasSize(1);
        }
        assertThat(reading.failure()).isNull();
        read += reading.found().size();
        unreadable += reading.unreadable().size();
      }
    }
    assertThat(objects).hasSize(files);
    assertThat(read).isEqualTo(records);
    assertThat(unreadable).isEqualTo(broken);
  }

  private static Path folder(String set) {
    String data = System.getProperty("trailsearch.test.data", "");
    Path folder = Path.of(data, set);
    assumeTrue(
        !data.isEmpty() && Files.isDirectory(folder),
        "no data set at " + folder + "; set -Dtrailsearch.test.data");
    return folder;
  }

  /** The records of a file as a tree has them; empty if it is not JSON. */
  private static OptionalInt count(LogObject object) throws IOException {
    int records = 0;
    try (InputStream in = Decompression.of(object.open());
        MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(in)) {
      while (values.hasNextValue()) {
        JsonNode value = values.nextValue();
        if (value.isArray()) {
          for (JsonNode entry : value) {
            records += isRecord(entry) ? 1 : 0;
          }
        } else if (value.path("Records").isArray()) {
          records += value.path("Records").size();
        } else {
          records += isRecord(value) ? 1 : 0;
        }
      }
      return OptionalInt.of(records);
    } catch (JsonProcessingException e) {
      return OptionalInt.empty();
    }
  }

  private static boolean isRecord(JsonNode node) {
    return node.has("eventVersion") || (node.has("eventSource") && node.has("eventName"));
  }
}
