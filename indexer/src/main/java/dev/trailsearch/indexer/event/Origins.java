package dev.trailsearch.indexer.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code sourceIPAddress}, which is not always an address, and sometimes several. */
final class Origins {

  private Origins() {}

  static Origin of(@Nullable String sourceIpAddress) {
    if (sourceIpAddress == null) {
      return new Origin(List.of(), null);
    }
    if (IpAddress.isValid(sourceIpAddress)) {
      return new Origin(List.of(sourceIpAddress), null);
    }
    List<String> ips = new ArrayList<>();
    for (String part : sourceIpAddress.split(",", -1)) {
      if (IpAddress.isValid(part.strip())) {
        ips.add(part.strip());
      }
    }
    return new Origin(ips, ips.isEmpty() ? sourceIpAddress : null);
  }
}
