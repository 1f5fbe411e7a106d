package dev.trailsearch.search.investigate.session;

import dev.trailsearch.search.completeness.Completeness;
import dev.trailsearch.search.investigate.Remark;
import java.util.List;

/**
 * The access keys that led to one, and those that it led to, across accounts.
 *
 * @param accessKeyId the one asked for
 * @param up the key itself, then the one that got it, and so on up
 * @param origin how the chain begins above the last of them
 * @param down keys got with it, and with those, in order of depth and time
 * @param remarks what the answer leaves out
 * @param completeness how much of all time is loaded
 */
public record Chain(
    String accessKeyId,
    List<Link> up,
    Origin origin,
    List<Link> down,
    List<Remark> remarks,
    Completeness completeness) {

  /** Copies the lists. */
  public Chain {
    up = List.copyOf(up);
    down = List.copyOf(down);
    remarks = List.copyOf(remarks);
  }
}
