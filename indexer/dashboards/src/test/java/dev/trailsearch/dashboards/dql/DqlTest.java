package dev.trailsearch.dashboards.dql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DqlTest {

  static Stream<Arguments> queries() {
    return Stream.of(
        Arguments.of("  ", "{\"match_all\":{}}"),
        Arguments.of("a: b", "{\"match\":{\"a\":\"b\"}}"),
        Arguments.of("a:\"b c\"", "{\"match_phrase\":{\"a\":\"b c\"}}"),
        Arguments.of("a: \"say \\\"b\\\"\"", "{\"match_phrase\":{\"a\":\"say \\\"b\\\"\"}}"),
        Arguments.of("a: *", "{\"exists\":{\"field\":\"a\"}}"),
        Arguments.of(
            "a: s3\\:Get*", "{\"query_string\":{\"query\":\"s3\\\\:Get*\",\"fields\":[\"a\"]}}"),
        Arguments.of(
            "a: x.y=b-*", "{\"query_string\":{\"query\":\"x.y\\\\=b\\\\-*\",\"fields\":[\"a\"]}}"),
        Arguments.of("a >= 5", "{\"range\":{\"a\":{\"gte\":\"5\"}}}"),
        Arguments.of("a < \"2026-03-28\"", "{\"range\":{\"a\":{\"lt\":\"2026-03-28\"}}}"),
        Arguments.of("not a: b", "{\"bool\":{\"must_not\":[{\"match\":{\"a\":\"b\"}}]}}"),
        Arguments.of(
            "a: b and c: d",
            "{\"bool\":{\"filter\":[{\"match\":{\"a\":\"b\"}},{\"match\":{\"c\":\"d\"}}]}}"),
        Arguments.of(
            "a: (b OR c)",
            "{\"bool\":{\"should\":[{\"match\":{\"a\":\"b\"}},{\"match\":{\"a\":\"c\"}}],"
                + "\"minimum_should_match\":1}}"),
        Arguments.of(
            "a: (not b and c)",
            "{\"bool\":{\"filter\":[{\"bool\":{\"must_not\":[{\"match\":{\"a\":\"b\"}}]}},"
                + "{\"match\":{\"a\":\"c\"}}]}}"),
        // The words of a value without quotes stay together; the field's analysis parts them.
        Arguments.of(
            "access key",
            "{\"multi_match\":{\"type\":\"best_fields\",\"query\":\"access key\",\"lenient\":true}}"),
        Arguments.of(
            "\"access key\"",
            "{\"multi_match\":{\"type\":\"phrase\",\"query\":\"access key\",\"lenient\":true}}"),
        Arguments.of("acc*", "{\"query_string\":{\"query\":\"acc*\"}}"),
        Arguments.of("a: b\\and", "{\"match\":{\"a\":\"band\"}}"));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void a_query_becomes_what_Dashboards_sends(String query, String expected) throws Exception {
    assertThat(Dql.parse(query).toEngine()).isEqualTo(new ObjectMapper().readTree(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: b or c: d and e: f  | (a=b or (c=d and e=f))",
        "(a: b or c: d) and e: f| ((a=b or c=d) and e=f)",
        "not (a: b and c: d)    | not (a=b and c=d)",
        "a: orange and c: android| (a=orange and c=android)"
      })
  void and_binds_more_than_or(String query, String expected) {
    assertThat(shown(Dql.parse(query))).isEqualTo(expected);
  }

  @Test
  void the_fields_of_all_parts_are_told() {
    assertThat(Dql.parse("a: (1 or 2) and not (b > 3 or \"c\") and words").fields())
        .containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: (b             | a bracket is not closed at character 6",
        "a: \"b            | a quote is not closed at character 4",
        "a:                | something is missing at character 3",
        "a: b)             | ')' is not expected at character 5",
        "a: { b: c }       | a nested query is not supported at character 4",
        "a*: b             | a field with a wildcard is not supported at character 1",
        "a: \\b            | a backslash must stand before a special character at character 4"
      })
  void what_is_no_query_is_told_with_its_place(String query, String problem) {
    assertThatThrownBy(() -> Dql.parse(query)).isInstanceOf(DqlException.class).hasMessage(problem);
  }

  private static String shown(Dql query) {
    return switch (query) {
      case Dql.Everything _ -> "*";
      case Dql.And(var parts) -> "(" + String.join(" and ", shown(parts)) + ")";
      case Dql.Or(var parts) -> "(" + String.join(" or ", shown(parts)) + ")";
      case Dql.Not(var part) -> "not " + shown(part);
      case Dql.Is(var field, Dql.Value.Literal(var text)) -> field + "=" + text;
      case Dql.Is is -> is.toString();
      case Dql.Words words -> words.toString();
      case Dql.Range range -> range.toString();
    };
  }

  private static java.util.List<String> shown(java.util.List<Dql> parts) {
    return parts.stream().map(DqlTest::shown).toList();
  }
}
