package dev.trailsearch.search.facet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.query.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the engine's answer to one facet. */
public final class FacetReader {

  private FacetReader() {}

  /**
   * The facet.
   *
   * @param facet what was asked for
   * @param answer to {@link FacetAggregation#of}; without members if there is no index yet
   * @param text what the values were to contain
   * @throws QueryException if the rarest were asked for, or values of an address by their text, and
   *     there are too many to be exact
   */
  public static Facet read(CountedFacet facet, JsonNode answer, String text) {
    JsonNode terms = answer.path(FacetAggregation.VALUES);
    List<Facet.Value> counted = values(facet, terms);
    long other = terms.path("sum_other_doc_count").asLong();
    boolean picked = FacetAggregation.picksHere(facet, text);
    boolean rare = facet.request().order() == FacetOrder.RARE;
    if ((rare || picked) && other > 0) {
      throw QueryException.of(
          "facet %s: with over %,d different values, %s"
              .formatted(
                  facet.request().field(),
                  FacetAggregation.RARE_LIMIT,
                  rare ? "the rarest would be a guess" : "they cannot be picked by their text"),
          "narrow the time or the query");
    }
    Long exactly = other == 0 && !picked ? Long.valueOf(counted.size()) : null;
    if (picked) {
      counted.removeIf(value -> !contains(value.value(), text));
    }
    if (rare) {
      counted.sort(Comparator.comparingLong(Facet.Value::count).thenComparing(Facet.Value::value));
    }
    long cut = cut(counted, facet.request().size());
    addChoices(facet, answer.path(FacetAggregation.SELECTED), counted);
    return new Facet(
        counted,
        other + cut,
        known(terms.path("doc_count_error_upper_bound")),
        exactly == null ? different(answer, text) : exactly);
  }

  private static List<Facet.Value> values(CountedFacet facet, JsonNode terms) {
    List<Facet.Value> values = new ArrayList<>();
    for (JsonNode bucket : terms.path("buckets")) {
      JsonNode text = bucket.path("key_as_string");
      String value =
          facet.field().shown(text.isTextual() ? text.asText() : bucket.path("key").asText());
      boolean selected = facet.choices().stream().anyMatch(choice -> choice.isOf(value));
      values.add(new Facet.Value(value, bucket.path("doc_count").asLong(), selected));
    }
    return values;
  }

  /** Leaves the first, and answers how many events had the others. */
  private static long cut(List<Facet.Value> values, int size) {
    if (values.size() <= size) {
      return 0;
    }
    List<Facet.Value> rest = values.subList(size, values.size());
    long events = rest.stream().mapToLong(Facet.Value::count).sum();
    rest.clear();
    return events;
  }

  /** What was chosen is always shown, also where it is not among the first, or no longer found. */
  private static void addChoices(CountedFacet facet, JsonNode counts, List<Facet.Value> values) {
    List<Choice> choices = facet.choices();
    for (int i = 0; i < choices.size(); i++) {
      Choice choice = choices.get(i);
      if (values.stream().noneMatch(value -> choice.isOf(value.value()))) {
        long count = counts.path("buckets").path(String.valueOf(i)).path("doc_count").asLong();
        values.add(new Facet.Value(choice.value(), count, true));
      }
    }
  }

  /** Of all values, so not known for those that contain a text. */
  private static @Nullable Long different(JsonNode answer, String text) {
    JsonNode value = answer.path(FacetAggregation.DIFFERENT).path("value");
    return text.isEmpty() && value.isNumber() ? Long.valueOf(value.asLong()) : null;
  }

  /** The engine answers -1 where it does not know. */
  private static @Nullable Long known(JsonNode bound) {
    return bound.asLong() < 0 ? null : Long.valueOf(bound.asLong());
  }

  private static boolean contains(String value, String text) {
    return value.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }
}
