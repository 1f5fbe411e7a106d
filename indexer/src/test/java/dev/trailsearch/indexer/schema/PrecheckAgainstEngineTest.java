package dev.trailsearch.indexer.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.EventParser.Parsed;
import dev.trailsearch.indexer.event.Kind;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pre-check's rules against the engine's own judgement: each record is sent to the engine as it
 * stands, and then in the form in which Trailsearch stores it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrecheckAgainstEngineTest {

  private static final String INDEX = "cloudtrail-v1-precheck";
  private static final Provenance HERE = new Provenance("test", Instant.EPOCH);

  private final EventParser parser = new EventParser(Mapping.shape(FieldCatalogue.load()));
  private TestStore store;

  @BeforeAll
  void makeIndex() {
    store = TestStore.empty();
    store.engine().request("PUT", "/" + INDEX, null);
  }

  @AfterAll
  void close() {
    store.close();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        bad("a key twice", "{\"eventID\":\"1\",\"eventID\":\"2\"}"),
        bad("a key twice far down", "{\"requestParameters\":{\"a\":{\"b\":1,\"b\":2}}}"),
        bad("a key twice among many", "{\"requestParameters\":{" + keys(40) + ",\"k3\":1}}"),
        bad("an empty key", "{\"\":1}"),
        bad("a dot as key", "{\".\":1}"),
        bad("two dots in a key", "{\"a..b\":1}"),
        bad("a blank between dots", "{\"a. .b\":1}"),
        bad("a dot at the end of a key", "{\"userIdentity.\":1}"),
        bad("a dot at the beginning of a key", "{\".eventName\":1}"),
        bad("an empty key in a mapped object", "{\"userIdentity\":{\"\":1}}"),
        bad("the engine's own _id", "{\"_id\":\"x\"}"),
        bad("the engine's own _source", "{\"_source\":{}}"),
        bad("the engine's own _routing", "{\"_routing\":\"x\"}"),
        bad("an object where a keyword is", "{\"eventName\":{\"a\":1}}"),
        bad("an object among keywords", "{\"eventName\":[\"a\",{\"b\":1}]}"),
        bad("text where an object is", "{\"userIdentity\":\"HIDDEN_DUE_TO_SECURITY_REASONS\"}"),
        bad("a number in an array of objects", "{\"resources\":[{\"ARN\":\"a\"},7]}"),
        bad("true where an object is", "{\"tlsDetails\":true}"),
        bad("a path below a keyword", "{\"eventName.part\":\"x\"}"),
        bad("a path below a date", "{\"eventTime.part\":\"x\"}"),
        bad("a path below a nested keyword", "{\"userIdentity\":{\"arn.part\":\"x\"}}"),
        bad("an array at a path that ends as a keyword", "{\"x.eventName\":[{\"a\":1}]}"),
        bad(
            "such a path within a mapped object",
            "{\"userIdentity\":{\"userIdentity.type\":[[{}]]}}"),
        bad(
            "such a path that begins with a mapped object",
            "{\"userIdentity.x.type\":[{\"a\":1},7]}"),
        bad("an array at a path that ends as an object", "{\"x.userIdentity\":[\"text\"]}"),
        bad("a value in an alias", "{\"event\":{\"action\":\"x\"}}"),
        bad("a dotted value in an alias", "{\"source.ip\":\"192.0.2.1\"}"),
        bad("null in an alias", "{\"cloud\":{\"region\":null}}"),
        bad("half a character in a key", "{\"requestParameters\":{\"k\\udc00\":1}}"),
        bad("the other half in a key", "{\"requestParameters\":{\"\\ud83d\":1}}"),
        bad("text where an alias lives", "{\"user\":\"alice\"}"),
        bad(
            "nesting deeper than the engine reads",
            "{\"requestParameters\":" + nested(1_001) + "}"),
        bad(
            "a number of more digits than the engine reads",
            "{\"requestParameters\":{\"n\":1" + "0".repeat(1_001) + "}}"),
        bad(
            "a longer key than the engine reads",
            "{\"requestParameters\":{\"" + "k".repeat(50_001) + "\":1}}"));
  }

  static Stream<Arguments> taken() {
    return Stream.of(
        good("nothing", "{}"),
        good("a blank key", "{\" \":1}"),
        good("an object where a date is", "{\"eventTime\":{\"a\":1}}"),
        good(
            "unmapped values of any shape",
            "{\"responseElements\":\"text\",\"requestParameters\":[1,{\"a\":null}]}"),
        good(
            "empty keys where nothing is mapped",
            "{\"requestParameters\":{\"\":1,\"a..b\":2,\".\":3}}"),
        good(
            "keys with stars and colons",
            "{\"requestParameters\":{\"*1\":1,\":uid\":2,\"aws:cloudtrail:arn\":3}}"),
        good(
            "keys of the engine below the top",
            "{\"requestParameters\":{\"_id\":1,\"_source\":2}}"),
        good(
            "numbers and booleans for keywords",
            "{\"readOnly\":true,\"recipientAccountId\":123456789012}"),
        good("wrong types that a keyword holds", "{\"eventName\":[1,true,null,\"a\"]}"),
        good("a time that is none", "{\"eventTime\":\"yesterday\"}"),
        good(
            "a number that is none",
            "{\"insightDetails\":{\"insightContext\":{\"statistics\":{\"insight\":{\"average\":\"many\"}}}}}"),
        good(
            "a number beyond all doubles",
            "{\"insightDetails\":{\"insightContext\":{\"statistics\":{\"insight\":{\"average\":1e999}}}}}"),
        good("an impossible address", "{\"sourceIPAddress\":\"999.1.2.3\"}"),
        good("null for an object", "{\"userIdentity\":null,\"tlsDetails\":null}"),
        good("empty objects and arrays", "{\"userIdentity\":{},\"resources\":[],\"eventName\":[]}"),
        good(
            "an object at a path that ends as a keyword",
            "{\"x.eventName\":{\"a\":1},\"y.eventName\":[\"a\"],\"z\":[{\"eventName\":{}}]}"),
        good("an unmapped name where aliases live", "{\"source\":{\"bytes\":1}}"),
        good("text of 32 KB", "{\"eventName\":\"" + "x".repeat(33_000) + "\"}"),
        good(
            "text of 32 KB beyond ASCII",
            "{\"requestParameters\":{\"a\":\"" + "\u4e2d".repeat(33_000) + "\"}}"),
        good(
            "lone surrogates",
            "{\"eventName\":\"\\ud800\",\"requestParameters\":{\"a\":\"x\\udc00y\"}}"),
        good(
            "NUL",
            "{\"eventName\":\"a\\u0000b\",\"requestParameters\":{\"a\\u0000\":\"\\u0000\"}}"),
        good("nesting as deep as the engine reads", "{\"requestParameters\":" + nested(999) + "}"),
        good(
            "huge numbers",
            "{\"requestParameters\":{\"n\":1e999999,\"m\":" + "9".repeat(1_000) + "}}"),
        good("thousands of parameters", "{\"requestParameters\":{" + keys(5_000) + "}}"),
        good(
            "a dotted path to a mapped field",
            "{\"userIdentity.arn\":\"arn:aws:iam::111122223333:root\"}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void what_the_engine_refuses_is_kept_as_malformed(String name, byte[] record) {
    assertThat(send(record).ok()).as("the engine takes it as it stands").isFalse();
    Event event = parse(record);
    assertThat(event.kind()).isEqualTo(Kind.MALFORMED);
    assertThat(event.violation()).isNotNull();
    assertStored(event, record);
    assertThat(get().path("trail").path("raw").asText())
        .isEqualTo(new String(record, StandardCharsets.UTF_8));
  }

  /** As it stands the engine takes it, but not beside the one that is added. */
  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "\"x\"", "{}", "[]", "[[]]", "[{}]", "[1]"})
  void a_trail_of_the_records_own_is_kept_as_malformed(String value) {
    for (String key : List.of("trail", "\\u0074rail")) {
      byte[] record = ("{\"" + key + "\":" + value + "}").getBytes(StandardCharsets.UTF_8);
      Event event = parse(record);
      assertThat(event.kind()).isEqualTo(Kind.MALFORMED);
      assertStored(event, record);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("taken")
  void what_the_engine_takes_is_kept_as_it_is(String name, byte[] record) {
    EngineResponse asItStands = send(record);
    assertThat(asItStands.ok()).as(asItStands.reason()).isTrue();
    Event event = parse(record);
    assertThat(event.violation()).isNull();
    assertStored(event, record);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notText")
  void bytes_that_are_not_utf8_are_kept_as_malformed(String name, byte[] record) {
    Event event = parse(record);
    assertThat(event.violation()).contains("UTF-8");
    assertThat(event.action().name()).isEqualTo("s3:GetObject");
    assertStored(event, record);
  }

  static Stream<Arguments> notText() {
    return Stream.of(
        Arguments.of("a stray continuation byte", withBytes(0x80)),
        Arguments.of("a cut sequence", withBytes(0xe2, 0x82)),
        Arguments.of("an overlong slash", withBytes(0xc0, 0xaf)),
        Arguments.of("an encoded surrogate", withBytes(0xed, 0xa0, 0x80)),
        Arguments.of("a byte that never occurs", withBytes(0xff)));
  }

  private EngineResponse send(byte[] record) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes("{\"index\":{\"_id\":\"raw\"}}\n".getBytes(StandardCharsets.UTF_8));
    lines.writeBytes(record);
    lines.write('\n');
    EngineResponse response =
        store.engine().sendLines("/" + INDEX + "/_bulk", Map.of(), lines.toByteArray());
    JsonNode item = response.body().path("items").path(0).path("index");
    return response.ok() ? new EngineResponse(item.path("status").asInt(), item) : response;
  }

  private void assertStored(Event event, byte[] record) {
    Slice slice = new Slice(record, 0, record.length);
    byte[] document = new DocumentWriter().write(event, event.id(), slice, HERE).bytes();
    EngineResponse response = send(document);
    assertThat(response.ok()).as(response.reason()).isTrue();
  }

  private JsonNode get() {
    return store.engine().request("GET", "/" + INDEX + "/_source/raw", null);
  }

  private Event parse(byte[] record) {
    Parsed parsed = parser.parse(new Slice(record, 0, record.length));
    assertThat(parsed).isInstanceOf(Parsed.Understood.class);
    return ((Parsed.Understood) parsed).event();
  }

  private static Arguments bad(String name, String json) {
    return Arguments.of(name, json.getBytes(StandardCharsets.UTF_8));
  }

  private static Arguments good(String name, String json) {
    return Arguments.of(name, json.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] withBytes(int... bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        "{\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"GetObject\",\"userAgent\":\""
            .getBytes(StandardCharsets.US_ASCII));
    for (int b : bytes) {
      out.write(b);
    }
    out.writeBytes("\"}".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static String keys(int count) {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < count; i++) {
      keys.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":").append(i);
    }
    return keys.toString();
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }
}
