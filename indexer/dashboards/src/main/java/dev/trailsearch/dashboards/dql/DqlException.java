package dev.trailsearch.dashboards.dql;

/// A text is no query.
public final class DqlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DqlException(String problem, int position) {
    super("%s at character %d".formatted(problem, position + 1));
  }
}
