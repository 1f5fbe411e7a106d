package dev.trailsearch.search.facet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one field among the events found. The field's own filters do not narrow it, so that
 * other choices can be seen; all other filters do.
 *
 * @param values in the order asked for; then the selected ones that are not among the first
 * @param other events times values that are not listed
 * @param errorBound by how much a count may be too low; null where the engine does not know it
 * @param cardinality how many different values there are, approximately; null where it is unknown
 */
public record Facet(
    List<Value> values, long other, @Nullable Long errorBound, @Nullable Long cardinality) {

  /**
   * One value.
   *
   * @param value as the index holds it
   * @param count events that have it
   * @param selected whether a filter of the request chose it
   */
  public record Value(String value, long count, boolean selected) {}

  /** Copies the list. */
  public Facet {
    values = List.copyOf(values);
  }
}
