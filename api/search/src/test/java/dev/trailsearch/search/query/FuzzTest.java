package dev.trailsearch.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.schema.Field;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.search.problem.QueryException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, the engine gets a query of the kinds below on fields of the catalogue. */
class FuzzTest {

  private static final int QUERIES = 10_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Each kind of query, and whether its only key is a field. */
  private static final Map<String, Boolean> KINDS =
      Map.of(
          "match_all", false,
          "match_phrase", true,
          "term", true,
          "prefix", true,
          "wildcard", true,
          "range", true,
          "exists", false,
          "bool", false,
          "span_near", false,
          "span_term", true);

  private static final Set<String> FIELDS =
      FieldCatalogue.load().fields().stream().map(Field::name).collect(Collectors.toSet());

  private static final List<String> PIECES =
      List.of(
          "alice",
          "AND",
          "OR",
          "NOT",
          "TO",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "\"",
          "\\",
          "*",
          "?",
          ":",
          "+",
          "-",
          ">",
          "<=",
          "~2",
          "^",
          "/",
          "&&",
          " ",
          " ",
          " ",
          "\t",
          "\n",
          "\u00a0",
          "=",
          "user:",
          "ip:",
          "time:",
          "action:",
          "role:",
          "failed:",
          "mfa:",
          "trail.text:",
          "eventID:",
          "requestParameters.a.b:",
          "requestParameters.",
          "_id:",
          "_index:",
          "_exists_:",
          "10.0.0.0/8",
          "2001:db8::1",
          "now-1d/d",
          "2023-07-10",
          "{\"match_all\":{}}",
          "é",
          "\ud83d\ude00",
          "\ud83d",
          "\u0000",
          "arn:aws:s3:::b",
          "my-buck*",
          "_source",
          "script",
          "10.0.*");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void no_text_does_anything_but_search_permitted_fields_or_teach(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int understood = 0;
    for (int i = 0; i < QUERIES; i++) {
      String query = text(random);
      ObjectNode translated = translate(query, seed);
      if (translated != null) {
        understood++;
        assertPermitted(translated, query);
        assertReadsTheSame(query);
      }
    }
    assertThat(understood).isGreaterThan(QUERIES / 20);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void no_filter_does_anything_but_search_permitted_fields_or_teach(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < QUERIES; i++) {
      String text = text(random);
      try {
        assertPermitted(Translations.of(Filter.parse(text)), text);
        assertPermitted(Translations.of(new Filter(text.split(":", 2)[0], text)), text);
      } catch (QueryException e) {
        assertThat(e).hasMessageMatching("(?s)\\S.*");
      } catch (RuntimeException e) {
        fail("seed " + seed + ", filter: " + text, e);
      }
    }
  }

  private static @Nullable ObjectNode translate(String query, long seed) {
    try {
      ObjectNode translated = Translations.of(query);
      JSON.writeValueAsBytes(translated);
      return translated;
    } catch (QueryException e) {
      assertThat(e).hasMessageMatching("(?s)\\S.*");
      e.position().ifPresent(at -> assertThat(at).isBetween(0, query.length()));
      return null;
    } catch (RuntimeException | JsonProcessingException e) {
      return fail("seed " + seed + ", query: " + query, e);
    }
  }

  private static void assertPermitted(JsonNode clause, String query) {
    assertThat(clause.size()).as(query).isEqualTo(1);
    Map.Entry<String, JsonNode> only = clause.properties().iterator().next();
    String kind = only.getKey();
    JsonNode body = only.getValue();
    if (kind.equals("span_multi")) {
      assertPermitted(body.path("match"), query);
      return;
    }
    assertThat(KINDS).as(query).containsKey(kind);
    if (kind.equals("exists")) {
      assertThat(FIELDS).as(query).contains(body.path("field").asText());
    } else if (Boolean.TRUE.equals(KINDS.get(kind))) {
      body.fieldNames().forEachRemaining(field -> assertThat(FIELDS).as(query).contains(field));
    }
    for (String part : List.of("filter", "should", "must_not", "clauses")) {
      body.path(part).forEach(inner -> assertPermitted(inner, query));
    }
  }

  private static void assertReadsTheSame(String query) {
    String wording = Wording.of(Parser.parse(query, QueryLimits.DEFAULT));
    QueryLimits roomy = new QueryLimits(100_000, 10_000, 1_000, 1_000);
    String again = Wording.of(Parser.parse(wording, roomy));
    assertThat(again).as(query).isEqualTo(wording);
  }

  private static String text(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(1, 12); n > 0; n--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
