package dev.trailsearch.search.facet;

import dev.trailsearch.search.field.FieldNames;
import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.query.Choice;
import dev.trailsearch.search.query.Selection;
import java.util.List;

/**
 * A facet that was asked for, its field found.
 *
 * @param request as it was asked for
 * @param field whose values are counted
 * @param choices the values of it that filters chose
 */
public record CountedFacet(FacetRequest request, CountedField field, List<Choice> choices) {

  /** Copies the list. */
  public CountedFacet {
    choices = List.copyOf(choices);
  }

  /**
   * Finds the field of a facet.
   *
   * @throws QueryException if there is none, its values are not counted, or too many are wanted
   */
  public static CountedFacet of(FacetRequest request, FieldNames names, Selection selection) {
    if (request.size() < 1 || request.size() > FacetRequest.MAX_SIZE) {
      throw QueryException.of(
          "facet %s: %,d values are not between 1 and %,d"
              .formatted(request.field(), request.size(), FacetRequest.MAX_SIZE),
          "search within the facet's values for the others");
    }
    CountedField field = CountedField.of(request.field(), names);
    return new CountedFacet(request, field, selection.of(field.key()));
  }

  /** The same for all names of the field. */
  public String key() {
    return field.key();
  }
}
