package dev.trailsearch.search;

import dev.trailsearch.indexer.schema.Schema;
import dev.trailsearch.search.page.CursorSecret;
import dev.trailsearch.search.query.QueryLimits;
import java.time.Duration;

/**
 * How searches are run.
 *
 * @param alias the index or alias that is read
 * @param timeout how long the engine may take, in whole milliseconds; after it, an error
 * @param secret what cursors are signed with
 * @param limits what a query may cost
 */
public record SearchSettings(
    String alias, Duration timeout, CursorSecret secret, QueryLimits limits) {

  /** The read alias, 30 seconds, a secret of this process, the usual limits. */
  public static SearchSettings defaults() {
    return new SearchSettings(
        Schema.READ_ALIAS, Duration.ofSeconds(30), CursorSecret.random(), QueryLimits.DEFAULT);
  }

  /** The same, with cursors signed with this secret. */
  public SearchSettings signedWith(CursorSecret other) {
    return new SearchSettings(alias, timeout, other, limits);
  }

  /** The same, reading this index or alias. */
  public SearchSettings reading(String other) {
    return new SearchSettings(other, timeout, secret, limits);
  }
}
