package dev.trailsearch.search.facet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.query.Choice;
import dev.trailsearch.search.query.Clauses;
import org.jspecify.annotations.Nullable;

/** The engine's aggregations for one facet. */
public final class FacetAggregation {

  /** Up to this many values, the rarest are exact: all are fetched. Beyond, they are refused. */
  static final int RARE_LIMIT = 10_000;

  /** From each shard, so that values that are rare in one and common in another are seen. */
  private static final int LEAST_FROM_SHARD = 250;

  static final String VALUES = "values";
  static final String DIFFERENT = "different";
  static final String SELECTED = "selected";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private FacetAggregation() {}

  /**
   * What to ask the engine.
   *
   * @param name under which {@link Parts#in} finds the answer
   * @param facet what is counted
   * @param filter which events are counted
   * @param text what its values must contain, in any case; empty for all values
   */
  public static ObjectNode of(String name, CountedFacet facet, ObjectNode filter, String text) {
    ObjectNode parts = JSON.objectNode();
    parts.set(VALUES, Clauses.wrap("terms", terms(facet, text)));
    if (!facet.field().isParameter()) { // all parameters share a field, so it would count them all
      ObjectNode field = JSON.objectNode().put("field", facet.field().field());
      parts.set(DIFFERENT, Clauses.wrap("cardinality", field));
    }
    if (!facet.choices().isEmpty()) {
      parts.set(SELECTED, selected(facet));
    }
    return Parts.of(name, filter, parts);
  }

  /** How many buckets it may come to. */
  public static int buckets(CountedFacet facet) {
    return size(facet) + facet.choices().size();
  }

  /** Whether the values must be picked by their text here, since the engine cannot do it. */
  static boolean picksHere(CountedFacet facet, String text) {
    return !text.isEmpty() && !facet.field().textual();
  }

  private static ObjectNode terms(CountedFacet facet, String text) {
    int size = picksHere(facet, text) ? RARE_LIMIT : size(facet);
    ObjectNode terms = JSON.objectNode();
    terms.put("field", facet.field().field());
    terms.put("size", size);
    terms.put("shard_size", Math.max(LEAST_FROM_SHARD, Math.min(2 * size, RARE_LIMIT)));
    if (facet.request().order() == FacetOrder.NAME) {
      terms.set("order", JSON.objectNode().put("_key", "asc"));
    }
    String include = include(facet.field(), text);
    return include == null ? terms : terms.put("include", include);
  }

  private static @Nullable String include(CountedField field, String text) {
    if (!field.textual() || (text.isEmpty() && !field.isParameter())) {
      return null;
    }
    return Regex.containing(field.prefix(), text);
  }

  private static int size(CountedFacet facet) {
    return facet.request().order() == FacetOrder.RARE ? RARE_LIMIT : facet.request().size();
  }

  private static ObjectNode selected(CountedFacet facet) {
    ObjectNode filters = JSON.objectNode();
    int i = 0;
    for (Choice choice : facet.choices()) {
      filters.set(String.valueOf(i++), choice.clause());
    }
    return Clauses.wrap("filters", Clauses.wrap("filters", filters));
  }
}
