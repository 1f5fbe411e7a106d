package dev.trailsearch.search.investigate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trailsearch.search.completeness.Completeness;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.facet.Histogram;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was done, counted.
 *
 * @param events how many
 * @param failed those of them that failed
 * @param denied those of them that were refused for want of a permission
 * @param first the earliest; null if there is none
 * @param last the latest; null if there is none
 * @param facets the values of what they have, by the field's name
 * @param histogram events by time; null unless asked for
 * @param completeness how much of the time looked at is loaded
 */
public record Activity(
    long events,
    long failed,
    long denied,
    @Nullable EventRef first,
    @Nullable EventRef last,
    Map<String, Facet> facets,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Histogram histogram,
    Completeness completeness) {

  /** Copies the facets. */
  public Activity {
    facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
  }

  /** The values of one field, as far as they are listed; none if it was not asked for. */
  public List<Facet.Value> values(String field) {
    Facet facet = facets.get(field);
    return facet == null ? List.of() : facet.values();
  }

  /** How many events have this value of a field. */
  public long count(String field, String value) {
    return values(field).stream()
        .filter(each -> each.value().equals(value))
        .mapToLong(Facet.Value::count)
        .sum();
  }
}
