package dev.trailsearch.search.query;

/**
 * What a query may cost before it is refused.
 *
 * @param length characters (UTF-16)
 * @param clauses words, phrases and field conditions
 * @param depth brackets within brackets
 * @param wildcards values with {@code *} or {@code ?}
 */
public record QueryLimits(int length, int clauses, int depth, int wildcards) {

  /** 4,096 characters, 200 clauses, 30 brackets deep, 20 wildcards. */
  public static final QueryLimits DEFAULT = new QueryLimits(4_096, 200, 30, 20);
}
