package dev.trailsearch.search.query;

import dev.trailsearch.search.problem.QueryException;

/** What a query has used of its limits while it is read. */
final class Budget {

  private final QueryLimits limits;
  private int clauses;
  private int depth;
  private int wildcards;

  Budget(QueryLimits limits) {
    this.limits = limits;
  }

  void length(String text) {
    if (text.length() > limits.length()) {
      throw QueryException.at(
          limits.length(),
          "the query has %,d characters; the limit is %,d"
              .formatted(text.length(), limits.length()),
          "split it, or filter by fewer values");
    }
  }

  void clause(Token token) {
    clause(token.position());
  }

  void clause(int position) {
    if (++clauses > limits.clauses()) {
      throw QueryException.at(
          position,
          "the query has over %,d words and conditions".formatted(limits.clauses()),
          "split it, or filter by fewer values");
    }
  }

  void wildcard(Token token) {
    if (++wildcards > limits.wildcards()) {
      throw QueryException.at(
          token.position(),
          "the query has over %,d values with wildcards".formatted(limits.wildcards()),
          "write some of them out");
    }
  }

  void enter(Token token) {
    if (++depth > limits.depth()) {
      throw QueryException.at(
          token.position(),
          "the query goes over %,d brackets deep".formatted(limits.depth()),
          "remove the brackets that are not needed");
    }
  }

  void leave() {
    depth--;
  }
}
