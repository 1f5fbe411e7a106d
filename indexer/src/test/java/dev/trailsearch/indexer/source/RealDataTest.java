package dev.trailsearch.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.indexer.source.Reading.Lost;
import dev.trailsearch.indexer.source.Unpacking.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
    "invictus-aws, 55, 2900, 0, 0",
    "stratus-red-team, 35, 310, 0, 0",
    "traildiscover, 337, 315, 0, 22",
    "aws-docs, 1, 33, 0, 0",
    "aws-docs-current, 1, 5, 0, 0",
    "aws-service-examples, 6, 4, 2, 0",
    "cloud-custodian-cwe, 54, 25, 0, 29",
    "plaso-lookup-events, 2, 4, 0, 0",
    "otrf, 2, 103, 0, 1",
    "digests, 2, 0, 0, 2"
  })
  void every_record_is_found(String set, int files, int records, int broken, int notLogs)
      throws Exception {
    int read = 0;
    int unreadable = 0;
    int named = 0;
    List<LogObject> objects = Listed.of(List.of(folder(set))).objects();
    for (LogObject object : objects) {
      Reading reading = read(object);
      OptionalInt counted = count(object);
      if (counted.isPresent()) {
        assertThat(reading.found()).as(object.key()).hasSize(counted.getAsInt());
        assertThat(reading.unreadable()).as(object.key()).isEmpty();
      }
      assertThat(reading.failure()).isNull();
      read += reading.found().size();
      unreadable += reading.unreadable().size();
      named += reading.found().isEmpty() && reading.unreadable().isEmpty() ? 1 : 0;
    }
    assertThat(objects).hasSize(files);
    assertThat(read).isEqualTo(records);
    assertThat(unreadable).isEqualTo(broken);
    assertThat(named).isEqualTo(notLogs);
  }

  @Test
  void a_broken_wrapper_among_hundreds_of_records_hides_none() throws Exception {
    Path file =
        folder("opensearch-catalog")
            .resolve("orig/integrations/observability/aws_cloudtrail/data/samples-large.json");
    long ids = Files.readString(file).lines().filter(line -> line.contains("\"eventID\"")).count();
    Reading reading = Reading.of(Files.newInputStream(file));
    assertThat(reading.found()).hasSize((int) ids);
    assertThat(reading.foreign()).as("the wrapper that has no end").isNotEmpty();
  }

  @Test
  void of_the_two_malformed_examples_the_one_with_a_comma_too_many_can_be_repaired()
      throws Exception {
    String examples = "aws-service-examples";
    assertThat(lenient(folder(examples + "/app-runner-CreateService.json")).found()).hasSize(1);
    assertThat(lenient(folder(examples + "/app-mesh-CreateMesh.json")).unreadable()).hasSize(1);
  }

  private static Reading lenient(Path file) throws IOException {
    return Reading.lenient(Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "digests/aws_userguide_digest_1.json | a CloudTrail digest",
        "otrf/orig/datasets/atomic/aws/discovery/aws_s3_honeybucketlogs.zip"
            + " | comma-separated values",
        "cloud-custodian-cwe/orig/tests/data/cwe/iam-duty-event.json"
            + " | an EventBridge event of aws.guardduty: GuardDuty Finding",
        "cloud-custodian-cwe/orig/tests/data/config/app-elb.json"
            + " | an AWS Config configuration item"
      })
  void what_is_no_log_is_named(String file, String what) throws Exception {
    LogObject object = Listed.of(List.of(folder(file))).objects().getFirst();
    assertThat(read(object).foreign())
        .extracting(Lost::reason)
        .containsExactly("not a CloudTrail record but " + what);
  }

  private static Path folder(String set) {
    String data = System.getProperty("trailsearch.test.data", "");
    Path folder = Path.of(data, set);
    assumeTrue(
        !data.isEmpty() && Files.exists(folder),
        "no data set at " + folder + "; set -Dtrailsearch.test.data");
    return folder;
  }

  /** The one content of an object. */
  private static Reading read(LogObject object) throws IOException {
    try (Unpacking unpacking = Unpacking.of(object)) {
      if (!(unpacking.next() instanceof Part.Open(String _, InputStream content))) {
        throw new AssertionError(object.key() + " has no content");
      }
      Reading reading = Reading.of(content);
      assertThat(unpacking.isArchive() ? unpacking.next() : null).isNull();
      return reading;
    }
  }

  /** The records of a file as a tree has them; empty if it is not JSON. */
  private static OptionalInt count(LogObject object) throws IOException {
    int records = 0;
    try (InputStream in = plain(object);
        MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(in)) {
      while (values.hasNextValue()) {
        records += count(values.nextValue());
      }
      return OptionalInt.of(records);
    } catch (JsonProcessingException e) {
      return OptionalInt.empty();
    }
  }

  private static InputStream plain(LogObject object) throws IOException {
    if (object.key().endsWith(".gz")) {
      return new GZIPInputStream(object.open());
    }
    if (!object.key().endsWith(".zip")) {
      return object.open();
    }
    ZipInputStream zip = new ZipInputStream(object.open());
    assertThat(zip.getNextEntry()).isNotNull();
    return zip;
  }

  private static int count(JsonNode node) throws JsonProcessingException {
    if (node.has("eventVersion") || (node.has("eventSource") && node.has("eventName"))) {
      return 1;
    }
    int records = 0;
    if (node.isArray()) {
      for (JsonNode entry : node) {
        records += count(entry);
      }
    }
    for (JsonNode inside :
        List.of(node.path("Records"), node.path("detail"), node.at("/aws/cloudtrail"))) {
      records += inside.isMissingNode() ? 0 : count(inside);
    }
    return node.has("CloudTrailEvent")
        ? records + count(JSON.readTree(node.get("CloudTrailEvent").asText()))
        : records;
  }
}
