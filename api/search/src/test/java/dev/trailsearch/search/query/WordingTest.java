package dev.trailsearch.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          ``                        => *
          a b OR c                  => (("a" AND "b") OR "c")
          user:alice -ip:10.0.0.0/8 => (user:"alice" AND NOT ip:"10.0.0.0/8")
          user:(a* OR "b c")        => (user:a* OR user:"b c")
          time:>now-1d              => time:{"now-1d" TO *]
          time:[2023 TO 2024}       => time:["2023" TO "2024"}
          error:*                   => error:*
          x\\*y*                    => x\\*y*
          requestParameters.a\\:b:c => requestParameters.a\\:b:"c"
          """)
  void a_query_is_written_with_nothing_left_to_guess(String query, String wording) {
    assertThat(Wording.of(Parser.parse(query, QueryLimits.DEFAULT))).isEqualTo(wording);
  }
}
