package dev.trailsearch.indexer.schema;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.EventId;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.EventParser.Parsed;
import dev.trailsearch.indexer.event.Slice;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentWriterTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Provenance HERE =
      new Provenance("AWSLogs/a.json.gz", Instant.parse("2023-07-10T11:52:00Z"));

  private final EventParser parser = new EventParser(Mapping.shape(FieldCatalogue.load()));
  private final DocumentWriter writer = new DocumentWriter();

  @Test
  void a_document_is_the_record_and_what_is_derived_from_it() throws IOException {
    String record =
        """
        {"eventVersion":"1.08","eventID":"2d1f3a6c-0123-4567-89ab-cdef01234567",\
        "eventTime":"2023-07-10T11:47:39Z","eventSource":"s3.amazonaws.com","eventName":"PutObject",\
        "awsRegion":"eu-west-1","sourceIPAddress":"203.0.113.7","errorCode":"AccessDenied",\
        "recipientAccountId":"111122223333","userIdentity":{"type":"AssumedRole",\
        "principalId":"AROAEXAMPLE:deploy-42","accountId":"111122223333","accessKeyId":"ASIAEXAMPLE",\
        "arn":"arn:aws:sts::111122223333:assumed-role/Admin/deploy-42",\
        "invokedBy":"backup.amazonaws.com","sessionContext":{"attributes":{"mfaAuthenticated":"true"},\
        "sessionIssuer":{"userName":"Admin","arn":"arn:aws:iam::111122223333:role/Admin"}}},\
        "requestParameters":{"bucketName":"b"}}\
        """;
    JsonNode document = JSON.readTree(write(record).bytes());
    JsonNode trail = document.path("trail");
    assertThat(trail)
        .isEqualTo(
            JSON.readTree(
                """
                {"schema":1,"kind":"management","time":"2023-07-10T11:47:39Z","service":"s3",
                 "action":"s3:PutObject","outcome":"failure","denied":true,
                 "actor":{"type":"role","name":"Admin","account":"111122223333","session":"deploy-42",
                   "arn":"arn:aws:sts::111122223333:assumed-role/Admin/deploy-42","key":"ASIAEXAMPLE",
                   "issuer":"arn:aws:iam::111122223333:role/Admin","mfa":true,
                   "via":"backup.amazonaws.com"},
                 "ip":["203.0.113.7"],
                 "resource":["arn:aws:sts::111122223333:assumed-role/Admin/deploy-42",
                   "arn:aws:iam::111122223333:role/Admin","b"],
                 "account":["111122223333"],"param":["requestParameters.bucketName=b"],
                 "text":["Put Object","Access Denied","arn:aws:iam::111122223333:role/Admin","b"],
                 "source":"AWSLogs/a.json.gz","ingested":"2023-07-10T11:52:00Z",
                 "tie":-3694349623227592684}
                """));
    ((ObjectNode) document).remove("trail");
    assertThat(document).isEqualTo(JSON.readTree(record));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{ }",
        "{\"a\":1}",
        "{\"a\" : 1e2 , \"b\":[ ],\"c\":\"\\u0041\\ud800 \\/ }\" }",
        "{\"a\":1.50,\"b\":-0.0,\"c\":12345678901234567890123}",
        "{\t\"a\":{\"}\":\"é中😀\u2028\"}}"
      })
  void the_records_own_bytes_stand_first_and_come_back(String record) throws IOException {
    StoredForm form = write(record);
    String document = new String(form.bytes(), UTF_8);
    assertThat(document).startsWith(record.substring(0, record.lastIndexOf('}'))).endsWith("}}");
    assertThat(form.record().text()).isEqualTo(record);
    assertThat(JSON.readTree(form.bytes()).has("trail")).isTrue();
  }

  @Test
  void a_repaired_record_is_marked() throws IOException {
    Slice record = Slice.of("{\"eventVersion\":\"1.08\",\"eventType\":\"AwsApiCall\"}");
    Event event = event(record);
    JsonNode plain = JSON.readTree(write(record).bytes());
    JsonNode repaired =
        JSON.readTree(writer.write(event.repaired(), event.id(), record, HERE).bytes());
    assertThat(plain.at("/trail/lenient").isMissingNode()).isTrue();
    assertThat(repaired.at("/trail/lenient").asBoolean()).isTrue();
  }

  @Test
  void a_document_is_one_line() throws IOException {
    StoredForm form = write("{\r\n  \"a\": \"x\\n\",\n  \"b\": [\n1,\r2]\n}");
    assertThat(form.bytes()).doesNotContain('\n', '\r');
    assertThat(form.record().text()).isEqualTo("{  \"a\": \"x\\n\",  \"b\": [1,2]}");
    JsonNode document = JSON.readTree(form.bytes());
    assertThat(document.path("a").asText()).isEqualTo("x\n");
    assertThat(document.path("b")).hasSize(2);
  }

  @Test
  void a_malformed_record_is_kept_as_text() throws IOException {
    String record = "{\"eventName\":\"A\",\n\"eventName\":\"B\"}";
    StoredForm form = write(record);
    JsonNode document = JSON.readTree(form.bytes());
    assertThat(document.properties()).hasSize(1);
    JsonNode trail = document.path("trail");
    assertThat(trail.path("kind").asText()).isEqualTo("malformed");
    assertThat(trail.path("raw").asText()).isEqualTo(record);
    assertThat(trail.path("violation").asText())
        .isEqualTo("the key \"eventName\" twice in one object at eventName");
    assertThat(trail.path("action").asText()).isEqualTo("A");
    assertThat(form.record().text()).isEqualTo(record);
    assertThat(form.bytes()).doesNotContain('\n');
  }

  @Test
  void bytes_that_are_not_utf_8_are_replaced() throws IOException {
    byte[] record = "{\"eventName\":\"caf\u00e9\"}".getBytes(ISO_8859_1);
    StoredForm form = write(new Slice(record, 0, record.length));
    JsonNode trail = JSON.readTree(form.bytes()).path("trail");
    assertThat(trail.path("raw").asText()).isEqualTo("{\"eventName\":\"caf\ufffd\"}");
    assertThat(trail.path("violation").asText()).isEqualTo("bytes that are not UTF-8");
  }

  @Test
  void half_a_character_is_kept_in_the_record_and_replaced_in_what_is_derived() throws IOException {
    String record =
        "{\"eventName\":\"A\\ud800\",\"requestParameters\":{\"k\":\"\\ud83d\\ude00\\ud83d\"}}";
    StoredForm form = write(record);
    assertThat(form.record().text()).isEqualTo(record);
    JsonNode trail = JSON.readTree(form.bytes()).path("trail");
    assertThat(trail.path("action").asText()).isEqualTo("A\ufffd");
    assertThat(trail.path("param").path(0).asText()).isEqualTo("requestParameters.k=😀\ufffd");
  }

  @Test
  void a_record_under_another_id_names_the_one_that_was_taken() throws IOException {
    Slice record = Slice.of("{\"eventID\":\"x\"}");
    Event event = event(record);
    EventId beside = event.id().besides(record);
    JsonNode trail = JSON.readTree(writer.write(event, beside, record, HERE).bytes()).path("trail");
    assertThat(trail.path("conflict").asText()).isEqualTo("x");
    assertThat(trail.path("tie").asLong()).isEqualTo(beside.tieBreaker());
    assertThat(JSON.readTree(write("{\"eventID\":\"x\"}").bytes()).path("trail").has("conflict"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"eventID\":\"x\",\"requestParameters\":{\"n\":1.50E+3,\"trail\":{}}}",
        "{}",
        "{ }",
        "{\"eventName\":\"A\\ud800\",\"eventID\":\"\\udc00\"}",
        "{\"eventID\":\"x\",\"eventID\":\"y\",\"big\":123456789012345678901234567890}"
      })
  void a_document_can_be_put_under_another_id_and_back(String text) throws IOException {
    Slice record = Slice.of(text);
    Event event = event(record);
    EventId beside = event.id().besides(record);
    StoredForm own = writer.write(event, event.id(), record, HERE);
    StoredForm moved = own.under(beside, event.id());
    assertThat(JSON.readTree(moved.bytes()))
        .isEqualTo(JSON.readTree(writer.write(event, beside, record, HERE).bytes()));
    assertThat(moved.record().text()).isEqualTo(own.record().text());
    StoredForm back = moved.under(event.id(), event.id());
    assertThat(JSON.readTree(back.bytes())).isEqualTo(JSON.readTree(own.bytes()));
  }

  @Test
  void what_a_record_does_not_say_is_left_out() throws IOException {
    assertThat(JSON.readTree(write("{}").bytes()).path("trail").fieldNames())
        .toIterable()
        .containsExactly(
            "schema", "kind", "basis", "outcome", "actor", "source", "ingested", "tie");
  }

  @Test
  void a_time_that_is_not_the_events_names_its_field() throws IOException {
    JsonNode trail =
        JSON.readTree(write("{\"timeWindow\":{\"windowStart\":\"2025-12-01T10:00:00Z\"}}").bytes())
            .path("trail");
    assertThat(trail.path("basis").asText()).isEqualTo("timeWindow.windowStart");
    assertThat(trail.path("time").asText()).isEqualTo("2025-12-01T10:00:00Z");
  }

  @Test
  void a_caller_and_what_was_capped_are_said() throws IOException {
    JsonNode trail =
        JSON.readTree(
                write(
                        """
                        {"sourceIPAddress":"AWS Internal","requestParameters":{"a":"%s"}}
                        """
                            .formatted("x".repeat(300)))
                    .bytes())
            .path("trail");
    assertThat(trail.path("caller").asText()).isEqualTo("AWS Internal");
    assertThat(trail.has("ip")).isFalse();
    assertThat(trail.path("capped")).hasSize(1);
    assertThat(trail.path("capped").path(0).asText()).isEqualTo("param");
  }

  @Test
  void a_document_does_not_change_when_the_next_is_written() throws IOException {
    StoredForm first = write("{\"a\":1}");
    byte[] before = first.bytes().clone();
    write("{\"b\":2}");
    assertThat(first.bytes()).isEqualTo(before);
  }

  private StoredForm write(String record) {
    return write(Slice.of(record));
  }

  private StoredForm write(Slice record) {
    Event event = event(record);
    return writer.write(event, event.id(), record, HERE);
  }

  private Event event(Slice record) {
    Parsed parsed = parser.parse(record);
    assertThat(parsed).isInstanceOf(Parsed.Understood.class);
    return ((Parsed.Understood) parsed).event();
  }
}
