package dev.trailsearch.api.access;

import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.key.Caller;

/**
 * The read side, out of reach: it is given away for one caller only, and sees what that caller may
 * see. There is no other bean by which a controller could come to a service.
 */
public final class Searches {

  private final SearchService unrestricted;

  /** Keeps this service to itself. */
  public Searches(SearchService unrestricted) {
    this.unrestricted = unrestricted;
  }

  SearchService seenBy(Caller caller) {
    return unrestricted.seeing(caller.access());
  }
}
