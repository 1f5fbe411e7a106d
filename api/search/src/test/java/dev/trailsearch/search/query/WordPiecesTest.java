package dev.trailsearch.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.IndexTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPiecesTest {

  private static final List<String> PIECES =
      List.of(
          "a",
          "B",
          "Ä",
          "ß",
          "İ",
          "Σ",
          "é",
          "字",
          "カ",
          "ª",
          "×",
          "_",
          "-",
          ".",
          ".",
          "/",
          ":",
          " ",
          "0",
          "9",
          "10",
          "255",
          "1.2.3.4",
          "10.0.0.1",
          "\ud83d\ude00",
          "Key",
          "*",
          "?",
          "\\",
          "=");

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          My-Buck*       => my buck*
          a?b/C*         => a?b c*
          10.0.0.1/lo*   => 10.0.0.1 lo*
          10.0.0.1*      => 10 0 0 1*
          10.0.0.12*     => 10 0 0 12*
          1.2.3.4567a*   => 1.2.3.456 7a*
          a\\*b*         => a b*
          -*-            => *
          """)
  void a_form_is_cut_into_words_in_which_wildcards_stay(String form, String words) {
    assertThat(WordPieces.of(form)).containsExactly(words.split(" "));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void words_are_cut_as_the_index_cuts_them(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    try (EngineClient engine = new EngineClient(ConnectionSettings.of(TestEngine.shared().uri()))) {
      for (int i = 0; i < 300; i++) {
        String text = text(random);
        List<String> words = analysed(engine, text);
        assertThat(WordPieces.of(Wildcards.escape(text)))
            .as("seed %d: %s", seed, text)
            .isEqualTo(words);
        assertThat(WordPieces.hasWord(text)).as(text).isEqualTo(!words.isEmpty());
      }
    }
  }

  @Test
  void a_text_without_letter_or_digit_has_no_word() {
    assertThat(WordPieces.hasWord("-- ?! ×")).isFalse();
  }

  private static List<String> analysed(EngineClient engine, String text) {
    JsonNode analysis =
        IndexTemplate.body(FieldCatalogue.load())
            .path("template")
            .path("settings")
            .path("analysis");
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("text", text);
    body.set("tokenizer", analysis.path("tokenizer").path("trail_words"));
    body.putArray("filter").add("lowercase").add(analysis.path("filter").path("trail_longest"));
    List<String> words = new ArrayList<>();
    engine
        .request("POST", "/_analyze", body)
        .path("tokens")
        .forEach(token -> words.add(token.path("token").asText()));
    return words;
  }

  private static String text(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(1, 14); n > 0; n--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
