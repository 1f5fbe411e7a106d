package dev.trailsearch.indexer.source;

import static dev.trailsearch.indexer.Records.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.Shape;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.source.RecordReader.Item;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ONE = record(1);
  private static final String TWO = record(2);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"a":1,}                     | {"a":1}
          {"a":[1,2,],}                | {"a":[1,2]}
          {,"a":1,,"b":2}              | {"a":1,"b":2}
          {"a":1 "b":"x" "c":[] "d":{}} | {"a":1,"b":"x","c":[],"d":{}}
          {"a":[1 2 "x" {} []]}        | {"a":[1,2,"x",{},[]]}
          {a:1,b_c:{d:2}}              | {"a":1,"b_c":{"d":2}}
          {'a':'b'}                    | {"a":"b"}
          {'a':'say "x" isn\\'t'}      | {"a":"say \\"x\\" isn't"}
          {"a":1 /* , } " */ ,"b":2}   | {"a":1,"b":2}
          {"a":NaN,"b":-Infinity}      | {"a":"NaN","b":"-Infinity"}
          {'a':None,'b':True,'c':False} | {"a":null,"b":true,"c":false}
          {"a":1e2,"b":-0.50}          | {"a":1e2,"b":-0.50}
          {"true":true,true:true}      | {"true":true,"true":true}
          """)
  void what_is_nearly_json_becomes_json(String broken, String json) throws Exception {
    assertThat(JSON.readTree(repaired(broken))).isEqualTo(JSON.readTree(json));
  }

  @Test
  void comments_up_to_the_end_of_the_line_go() {
    assertThat(repaired("{\"a\":1, // one\n\"b\":2 # two\n}").replaceAll("\\s", ""))
        .isEqualTo("{\"a\":1,\"b\":2}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"x // y # z /* 'q' */\",\"b\":[1.50,\"é\\u00e9\"]}",
        "{\n  \"a\" : 1e2 ,\n  \"b\" : \"None, NaN\"\n}"
      })
  void json_keeps_its_meaning_and_its_numbers(String json) throws Exception {
    assertThat(JSON.readTree(repaired(json))).isEqualTo(JSON.readTree(json));
    assertThat(repaired(json).replaceAll("[\\s,]", "")).isEqualTo(json.replaceAll("[\\s,]", ""));
  }

  @Test
  void any_bytes_come_to_an_end() {
    Random random = new Random(7);
    String meaningful = "{}[]\",:\\' \nx0#/*é";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder("{");
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(meaningful.charAt(random.nextInt(meaningful.length())));
      }
      Slice json = Repair.of(Slice.of(text.toString()));
      assertThat(json == null || json.length() >= 0).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"eventVersion\":\"1.08\",\"eventName\":\"A\",\"eventSource\":\"b\",}",
        "{eventVersion:'1.08',eventName:'A',eventSource:'b'}",
        "{ // a comment with \"quotes\" and {\n'eventVersion':'1','eventName':'\"}','eventSource':'b'}",
        "{\"eventVersion\":\"1.08\" \"eventName\":\"A\" \"eventSource\":\"b\"}"
      })
  void a_reader_repairs_only_when_asked_to(String broken) throws Exception {
    for (String form : List.of("{\"Records\":[%s,%s,%s]}", "%s\n%s\n%s\n", "[%s,\n%s,%s]")) {
      String content = form.formatted(ONE, broken, TWO);
      assertThat(Reading.of(content).found()).doesNotHaveDuplicates().hasSize(2);
      Reading lenient = Reading.lenient(content);
      assertThat(lenient.isClean()).isTrue();
      assertThat(lenient.found()).hasSize(3).startsWith(ONE).endsWith(TWO);
      JsonNode repaired = JSON.readTree(lenient.found().get(1));
      assertThat(repaired.path("eventSource").asText()).isEqualTo("b");
      assertThat(lenient.positions().get(1).offset()).isEqualTo(content.indexOf(broken));
    }
  }

  @Test
  void a_repaired_record_in_a_wrapper_or_a_repaired_wrapper_is_read() {
    String broken = "{\"eventVersion\":\"1.08\",\"eventName\":\"A\",\"eventSource\":\"b\",}";
    String wrapper = "{\"detail-type\":\"AWS API Call via CloudTrail\",\"detail\":%s}";
    String escaped = "{\"CloudTrailEvent\":\"" + broken.replace("\"", "\\\"") + "\"}";
    for (String content :
        List.of(
            wrapper.formatted(broken), wrapper.formatted(ONE).replace("}}}", "}},}"), escaped)) {
      assertThat(Reading.lenient(content).found()).as(content).hasSize(1);
      assertThat(Reading.lenient(content).isClean()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"eventVersion\":\"1.08\",\"a\":123\"}",
        "{\"eventVersion\":\"1.08\",\"a\":\"x}",
        "{\"eventVersion\":\"1.08\",\"a\":[1}",
        "{\"eventVersion\":\"1.08\",\"a\":b}",
        "{\"eventVersion\":\"1.08\",\"a\":}"
      })
  void what_could_mean_two_things_stays_broken(String broken) {
    Reading reading = Reading.lenient("{\"Records\":[" + ONE + ",\n" + broken + ",\n" + TWO + "]}");
    assertThat(reading.found()).containsExactly(ONE, TWO);
    assertThat(reading.unreadable()).hasSize(1);
  }

  @Test
  void an_event_tells_that_its_record_was_repaired() throws IOException {
    String content = ONE.replace("}}", "},}") + TWO;
    EventParser parser = new EventParser(new Shape.Branch(Map.of()));
    try (RecordReader reader =
        new RecordReader(
            new ByteArrayInputStream(content.getBytes(UTF_8)), parser, new ReadSettings(true))) {
      assertThat(reader.next())
          .isInstanceOfSatisfying(
              Item.Found.class, it -> assertThat(it.event().lenient()).isTrue());
      assertThat(reader.next())
          .isInstanceOfSatisfying(
              Item.Found.class, it -> assertThat(it.event().lenient()).isFalse());
    }
  }

  private static String repaired(String broken) {
    Slice json = Repair.of(Slice.of(broken));
    return json == null ? "" : json.text();
  }
}
