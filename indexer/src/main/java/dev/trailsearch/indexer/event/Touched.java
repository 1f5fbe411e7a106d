package dev.trailsearch.indexer.event;

import java.util.List;

/**
 * What a call concerned.
 *
 * @param resources ARNs and names of resources
 * @param accounts ids of every account involved
 */
public record Touched(List<String> resources, List<String> accounts) {

  /** Copies both lists. */
  public Touched {
    resources = List.copyOf(resources);
    accounts = List.copyOf(accounts);
  }
}
