package dev.trailsearch.indexer.load;

import static dev.trailsearch.indexer.Records.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.ledger.RecordCounts;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of every kind are indexed under their own time and id, and found. */
class RecordKindsTest {

  private static final String SHARED = "11111111-aaaa-4000-8000-000000000001";
  private static final String ORIGINAL = "22222222-aaaa-4000-8000-000000000001";

  @TempDir Path folder;
  private TestStore store;

  @BeforeEach
  void emptyStore() {
    store = TestStore.empty();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void one_query_finds_the_start_and_the_end_of_an_insight() throws Exception {
    load(insight(1, "Start"), insight(2, "End"), call(3, "\"sharedEventID\":\"other\""));
    List<JsonNode> halves = search("sharedEventID:\"" + SHARED + "\"");
    assertThat(halves)
        .extracting(hit -> hit.at("/insightDetails/state").asText())
        .containsExactlyInAnyOrder("Start", "End");
    assertThat(halves).allMatch(hit -> trail(hit, "kind").equals("insight"));
    assertThat(halves).allMatch(hit -> trail(hit, "action").equals("ec2:RunInstances"));
    assertThat(search("trail.kind:insight AND insightDetails.state:End")).hasSize(1);
  }

  @Test
  void counts_over_a_window_are_an_event_at_its_beginning() throws Exception {
    load(
        """
        {"eventVersion":"1.0","accountId":"111122223333",\
        "eventId":"33333333-aaaa-4000-8000-000000000001","eventCategory":"Aggregated",\
        "eventType":"AwsAggregatedEvent","awsRegion":"us-west-2","eventSource":"s3.amazonaws.com",\
        "timeWindow":{"windowStart":"2025-11-17T19:20:00Z","windowEnd":"2025-11-17T19:25:00Z",\
        "windowSize":"PT5M"},"summary":{"primaryDimension":{"dimension":"eventName",\
        "statistics":[{"name":"PutObject","value":1000}],"aggregationType":"Count"}}}\
        """);
    JsonNode event = search("eventId:\"33333333-aaaa-4000-8000-000000000001\"").getFirst();
    assertThat(trail(event, "kind")).isEqualTo("aggregated");
    assertThat(trail(event, "time")).isEqualTo("2025-11-17T19:20:00Z");
    assertThat(trail(event, "basis")).isEqualTo("timeWindow.windowStart");
    assertThat(trail(event, "service")).isEqualTo("s3");
    assertThat(search("summary.primaryDimension.statistics.name:PutObject")).hasSize(1);
    assertThat(store.partitions()).containsExactly("cloudtrail-v1-2025.11");
  }

  @Test
  void management_data_and_network_activity_are_told_apart() throws Exception {
    load(
        call(1, "\"eventCategory\":\"Management\""),
        call(2, "\"eventCategory\":\"Data\""),
        call(
            3,
            "\"eventCategory\":\"NetworkActivity\",\"eventType\":\"AwsVpceEvent\","
                + "\"vpcEndpointId\":\"vpce-1\",\"errorCode\":\"VpceAccessDenied\""),
        call(4, "\"managementEvent\":false"));
    assertThat(search("trail.kind:management")).hasSize(1);
    assertThat(search("trail.kind:data")).hasSize(2);
    JsonNode network = search("trail.kind:network AND vpcEndpointId:\"vpce-1\"").getFirst();
    assertThat(network.at("/trail/denied").asBoolean()).isTrue();
  }

  @Test
  void a_correction_is_an_event_of_its_own_and_leads_to_its_original() throws Exception {
    String original = call(1, "\"x\":1").replace(id(1), ORIGINAL);
    String correction =
        call(
            2,
            "\"addendum\":{\"reason\":\"UPDATED_DATA\",\"updatedFields\":\"userAgent\","
                + "\"originalEventID\":\""
                + ORIGINAL
                + "\"}");
    load(original, correction);
    assertThat(search("addendum.originalEventID:\"" + ORIGINAL + "\""))
        .extracting(hit -> hit.path("eventID").asText())
        .containsExactly(id(2));
    assertThat(search("eventID:\"%s\" OR addendum.originalEventID:\"%<s\"".formatted(ORIGINAL)))
        .hasSize(2);
  }

  @Test
  void records_without_a_time_or_an_id_are_kept_and_stay_the_same_events() throws Exception {
    String neither = "{\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"GetObject\",\"n\":1}";
    load(neither);
    load("{\"Records\":[ " + neither.replace(",", " , ") + " ]}");
    load("{\"Records\":[" + neither.replace("1", "2") + "]}");
    assertThat(store.count()).isEqualTo(2);
    assertThat(search("trail.basis:none")).hasSize(2);
    assertThat(store.partitions()).containsExactly("cloudtrail-v1-undated");
  }

  private void load(String... records) throws Exception {
    Path file = write(folder, "log.json", String.join("\n", records));
    RecordCounts counts = store.load(file).records();
    assertThat(counts.rejected() + counts.malformed()).isZero();
  }

  private List<JsonNode> search(String query) {
    return StreamSupport.stream(store.search(query).spliterator(), false)
        .map(hit -> hit.path("_source"))
        .toList();
  }

  private static String trail(JsonNode event, String name) {
    return event.path("trail").path(name).asText();
  }

  private static String id(int n) {
    return dev.trailsearch.indexer.Records.id(n);
  }

  private static String call(int n, String members) {
    return """
    {"eventVersion":"1.11","eventID":"%s","eventTime":"2023-07-10T11:0%d:00Z",\
    "eventSource":"s3.amazonaws.com","eventName":"GetObject",%s}\
    """
        .formatted(id(n), n, members);
  }

  private static String insight(int n, String state) {
    return """
    {"eventVersion":"1.07","eventID":"%s","eventTime":"2023-07-10T11:0%d:00Z",\
    "awsRegion":"us-east-1","eventType":"AwsCloudTrailInsight","sharedEventID":"%s",\
    "insightDetails":{"state":"%s","eventSource":"ec2.amazonaws.com","eventName":"RunInstances",\
    "insightType":"ApiCallRateInsight","insightContext":{"statistics":{"baseline":\
    {"average":9.82222E-5},"insight":{"average":5.0}}}},"eventCategory":"Insight"}\
    """
        .formatted(id(n), n, SHARED, state);
  }
}
