package dev.trailsearch.sources.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvLineTest {

  static Stream<Arguments> lines() {
    return Stream.of(
        Arguments.of("a,b", List.of("a", "b")),
        Arguments.of("\"a\",\"b,c\",\"\"", List.of("a", "b,c", "")),
        Arguments.of("\"say \"\"hi\"\"\",x", List.of("say \"hi\"", "x")),
        Arguments.of("", List.of("")),
        Arguments.of(",", List.of("", "")),
        Arguments.of("\"never closed,b", List.of("never closed,b")));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void a_line_is_cut_into_fields(String line, List<String> fields) {
    assertThat(CsvLine.fields(line)).isEqualTo(fields);
  }
}
