package dev.trailsearch.search.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.search.query.Query;
import dev.trailsearch.search.query.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlighterTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "mary                 | arn:aws:iam::111122223333:user/<em>mary</em>",
        "MARY                 | arn:aws:iam::111122223333:user/<em>mary</em>",
        "user/mary            | arn:aws:iam::111122223333:<em>user/mary</em>",
        "aws iam              | arn:<em>aws:iam</em>::111122223333:user/mary",
        "iam aws              | ",
        "mar                  | ",
      })
  void words_are_marked_where_they_stand_in_order(String words, String fragment) throws Exception {
    assertThat(fragments(text(words), "arn:aws:iam::111122223333:user/mary"))
        .isEqualTo(fragment == null ? Map.of() : Map.of("a.b", List.of(fragment)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "access, Create<em>Access</em>Key",
    "access key, Create<em>AccessKey</em>",
    "createaccesskey, <em>CreateAccessKey</em>",
    "createacc*, <em>CreateAccessKey</em>",
  })
  void parts_of_camel_case_names_are_marked(String words, String fragment) throws Exception {
    Value value = words.endsWith("*") ? new Value.Wildcard(0, words) : new Value.Text(0, words);
    assertThat(fragments(new Query.Words(value), "CreateAccessKey"))
        .isEqualTo(Map.of("a.b", List.of(fragment)));
  }

  @Test
  void what_a_query_excludes_is_not_marked() throws Exception {
    Query query = new Query.And(List.of(text("mary"), new Query.Not(text("jane"))));
    assertThat(fragments(query, "mary and jane"))
        .isEqualTo(Map.of("a.b", List.of("<em>mary</em> and jane")));
  }

  @Test
  void of_a_long_text_the_surroundings_are_shown() throws Exception {
    Map<String, List<String>> found =
        fragments(text("needle"), "x ".repeat(500) + "needle" + " y".repeat(500));
    assertThat(found.values())
        .singleElement()
        .satisfies(fragments ->
            assertThat(String.join("", fragments))
                .startsWith("…")
                .endsWith("…")
                .contains("<em>needle</em>")
                .hasSizeLessThan(150));
  }

  private static Query text(String words) {
    return new Query.Words(new Value.Text(0, words));
  }

  private static Map<String, List<String>> fragments(Query query, String value) throws Exception {
    return Highlighter.of(query)
        .fragments(JSON.readTree("{\"a\":{\"b\":\"" + value + "\"},\"n\":1}"));
  }
}
