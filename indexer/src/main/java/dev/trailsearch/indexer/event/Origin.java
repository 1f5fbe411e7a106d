package dev.trailsearch.indexer.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where a call came.
 *
 * @param ips the addresses in {@code sourceIPAddress} that are IP addresses
 * @param caller its text where it is not one: a service host or {@code AWS Internal}
 */
public record Origin(List<String> ips, @Nullable String caller) {

  /** Copies the addresses. */
  public Origin {
    ips = List.copyOf(ips);
  }
}
