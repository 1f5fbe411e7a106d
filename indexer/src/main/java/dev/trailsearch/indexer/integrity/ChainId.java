package dev.trailsearch.indexer.integrity;

import java.util.Comparator;

/**
 * One chain of digests.
 *
 * @param root the place of the tree that it lies in, see {@link ObjectName}
 * @param account whose events it covers, 12 digits
 * @param region where they were recorded
 * @param trail the trail's name and its home Region, joined by {@code _} as in the name of a digest
 * @param backfill whether its digests name log files that came too late for those of their hour.
 *     They are delivered only when needed, so nothing follows from hours without one
 */
public record ChainId(String root, String account, String region, String trail, boolean backfill)
    implements Comparable<ChainId> {

  private static final Comparator<ChainId> ORDER =
      Comparator.comparing(ChainId::account)
          .thenComparing(ChainId::region)
          .thenComparing(ChainId::trail)
          .thenComparing(ChainId::backfill)
          .thenComparing(ChainId::root);

  @Override
  public int compareTo(ChainId other) {
    return ORDER.compare(this, other);
  }

  /**
   * Whether both come from the same trail and account, so that one goes on as long as the other.
   */
  boolean isBesides(ChainId other) {
    return root.equals(other.root)
        && account.equals(other.account)
        && trail.equals(other.trail)
        && !backfill
        && !other.backfill;
  }

  /** Account, Region and trail, for messages. */
  @Override
  public String toString() {
    return "%s %s %s%s".formatted(account, region, trail, backfill ? " (backfill)" : "");
  }
}
