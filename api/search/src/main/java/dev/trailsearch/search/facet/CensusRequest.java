package dev.trailsearch.search.facet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for every value of a field, counted exactly.
 *
 * @param field any name that the query language knows, a parameter's path included
 * @param by a second field, if pairs of values are wanted; null for none
 * @param among the only values wanted, at most {@value #MOST}; empty for all. Of pairs, all are
 *     counted
 * @param examples whether each value's first event is wanted; then {@code among} names the values
 */
public record CensusRequest(
    String field, @Nullable String by, List<String> among, boolean examples) {

  /** Values, or pairs, that are counted; where there are more, none are. */
  public static final int MOST = 10_000;

  /** Copies the list. */
  public CensusRequest {
    among = List.copyOf(among);
  }

  /** Every value of a field. */
  public static CensusRequest of(String field) {
    return new CensusRequest(field, null, List.of(), false);
  }

  /** The same, of these values only. */
  public CensusRequest among(List<String> values) {
    return new CensusRequest(field, by, values, examples);
  }

  /** The same for pairs with another field; null for none. */
  public CensusRequest by(@Nullable String other) {
    return new CensusRequest(field, other, among, examples);
  }

  /** The same with each value's first event. */
  public CensusRequest withExamples() {
    return new CensusRequest(field, by, among, true);
  }
}
