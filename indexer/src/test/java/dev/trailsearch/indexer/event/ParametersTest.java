package dev.trailsearch.indexer.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ParametersTest {

  static Stream<Arguments> parameters() {
    return Stream.of(
        pairs("a string", "\"a\":\"x\"", "a=x"),
        pairs("nested objects", "\"a\":{\"b\":{\"c\":\"x\"}},\"d\":\"y\"", "a.b.c=x", "d=y"),
        pairs("an array", "\"a\":[\"x\",\"y\",\"x\"]", "a=x", "a=y"),
        pairs(
            "objects in arrays in arrays",
            "\"a\":[[{\"b\":\"x\"},{\"b\":\"y\"}],\"z\"],\"c\":\"w\"",
            "a.b=x",
            "a.b=y",
            "a=z",
            "c=w"),
        pairs("a key with =", "\"a=b\":\"x=y\"", "a\\=b=x=y"),
        pairs("a key with a backslash", "\"a\\\\b\":\"x\\\\y\"", "a\\\\b=x\\y"),
        pairs("keys with dots and colons", "\"a.b\":\"x\",\"aws:arn\":\"y\"", "a.b=x", "aws:arn=y"),
        pairs(
            "keys that differ in case",
            "\"roleName\":\"x\",\"RoleName\":\"y\"",
            "roleName=x",
            "RoleName=y"),
        pairs(
            "numbers as they stand",
            "\"a\":1,\"b\":-0.0,\"c\":1e2,\"d\":1.50,\"e\":123456789012345678901234567890",
            "a=1",
            "b=-0.0",
            "c=1e2",
            "d=1.50",
            "e=123456789012345678901234567890"),
        pairs("booleans", "\"a\":true,\"b\":false", "a=true", "b=false"),
        pairs("an empty string", "\"a\":\"\"", "a="),
        pairs("nulls and empty values", "\"a\":null,\"b\":{},\"c\":[],\"d\":[null]"),
        pairs("escapes", "\"a\":\"\\u00e9\\n\\ud83d\\ude00\"", "a=é\n😀"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("parameters")
  void parameters_become_pairs(String name, String members, List<String> pairs) {
    assertThat(Parsing.request(members).content().parameters())
        .containsExactlyElementsOf(pairs.stream().map(p -> "requestParameters." + p).toList());
  }

  @Test
  void four_parts_of_a_record_hold_parameters() {
    assertThat(
            Parsing.call(
                    """
                    "requestParameters":{"a":1},"responseElements":{"a":2},"additionalEventData":{"a":3},
                    "serviceEventDetails":{"a":4},"tlsDetails":{"a":5},"userIdentity":{"a":6}
                    """)
                .content()
                .parameters())
        .containsExactly(
            "requestParameters.a=1",
            "responseElements.a=2",
            "additionalEventData.a=3",
            "serviceEventDetails.a=4");
  }

  @Test
  void a_part_that_is_a_plain_value_is_a_pair_itself() {
    assertThat(Parsing.call("\"responseElements\":\"done\"").content().parameters())
        .containsExactly("responseElements=done");
  }

  @Test
  void one_record_leaves_nothing_to_the_next() {
    EventParser parser = Parsing.parser();
    parser.parse(Slice.of("{\"requestParameters\":{\"password\":{\"a\":[{\"b\":1}"));
    assertThat(parser.parse(Slice.of("{\"requestParameters\":{\"a\":1}}")))
        .isInstanceOfSatisfying(
            EventParser.Parsed.Understood.class,
            u ->
                assertThat(u.event().content().parameters())
                    .containsExactly("requestParameters.a=1"));
  }

  @Test
  void a_long_value_is_cut_and_said_so() {
    Content content = Parsing.request("\"a\":\"%s\"".formatted("x".repeat(257))).content();
    assertThat(content.parameters()).containsExactly("requestParameters.a=" + "x".repeat(256));
    assertThat(content.capped()).containsExactly("param");
  }

  @Test
  void a_value_of_just_the_length_is_whole() {
    Content content = Parsing.request("\"a\":\"%s\"".formatted("x".repeat(256))).content();
    assertThat(content.parameters()).containsExactly("requestParameters.a=" + "x".repeat(256));
    assertThat(content.capped()).isEmpty();
  }

  @Test
  void a_cut_never_splits_a_character() {
    assertThat(Parameter.cut("x".repeat(255) + "😀😀")).isEqualTo("x".repeat(255));
    assertThat(Parameter.cut("x".repeat(254) + "😀😀")).isEqualTo("x".repeat(254) + "😀");
  }

  @Test
  void pairs_beyond_the_cap_are_left_out_and_said_so() {
    Content content = Parsing.request(keys(Parameters.MAX_PAIRS + 1)).content();
    assertThat(content.parameters()).hasSize(Parameters.MAX_PAIRS);
    assertThat(content.capped()).containsExactly("param");
  }

  @Test
  void as_many_pairs_as_the_cap_are_all_there_even_when_told_twice() {
    String all = keys(Parameters.MAX_PAIRS);
    Content content = Parsing.request(all + ",\"k0\":[" + "0,".repeat(10) + "0]").content();
    assertThat(content.parameters()).hasSize(Parameters.MAX_PAIRS);
    assertThat(content.capped()).isEmpty();
  }

  @Test
  void a_path_too_long_to_ask_for_is_left_out_and_said_so() {
    Content content = Parsing.request("\"%s\":1,\"a\":2".formatted("k".repeat(256))).content();
    assertThat(content.parameters()).containsExactly("requestParameters.a=2");
    assertThat(content.capped()).containsExactly("param");
  }

  @ParameterizedTest
  @CsvSource({"a, x", "a.b, x=y", "a=b, x", "a\\b, =", "a\\=b, x\\", "'', ''", "=, ="})
  void a_pair_gives_its_value_back(String path, String value) {
    String pair = Parameter.pair(path, value);
    assertThat(pair).startsWith(Parameter.prefix(path));
    assertThat(Parameter.value(pair)).isEqualTo(value);
  }

  @Test
  void no_path_is_the_beginning_of_another() {
    assertThat(Parameter.pair("a=b", "c")).doesNotStartWith(Parameter.prefix("a"));
    assertThat(Parameter.pair("a", "b=c")).doesNotStartWith(Parameter.prefix("a=b"));
    assertThat(Parameter.pair("a\\", "b")).doesNotStartWith(Parameter.prefix("a"));
  }

  @Test
  void what_is_no_pair_is_all_value() {
    assertThat(Parameter.value("abc")).isEqualTo("abc");
    assertThat(Parameter.value("abc\\")).isEqualTo("abc\\");
  }

  private static Arguments pairs(String name, String members, String... pairs) {
    return Arguments.of(name, members, List.of(pairs));
  }

  private static String keys(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"k%d\":%d".formatted(i, i))
        .collect(Collectors.joining(","));
  }
}
