package dev.trailsearch.indexer.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which objects are wanted, decided by their keys before anything is read.
 *
 * @param from events from this time on; null for all
 * @param to events before this time; null for all
 * @param accounts of these accounts; empty for all
 * @param regions of these Regions; empty for all
 */
public record Selection(
    @Nullable Instant from, @Nullable Instant to, Set<String> accounts, Set<String> regions) {

  /** Everything. */
  public static final Selection ALL = new Selection(null, null, Set.of(), Set.of());

  /**
   * CloudTrail delivers within minutes (measured: at most ten), after an outage within days; what
   * comes later is found by loading again with a later end.
   */
  private static final Duration LATE = Duration.ofDays(1);

  /** A key that names only the day may be of any time of it. */
  private static final Duration DAY = Duration.ofDays(1);

  /** Copies the sets. */
  public Selection {
    accounts = Set.copyOf(accounts);
    regions = Set.copyOf(regions);
  }

  /** Whether everything is wanted. */
  public boolean isAll() {
    return equals(ALL);
  }

  /** Whether the object may hold what is wanted; true where its key does not say. */
  public boolean admits(String key) {
    Optional<LogKey> known = LogKey.of(key);
    return known.isEmpty() || admits(known.get());
  }

  /**
   * Whether anything below a folder may hold what is wanted; true where its path does not say.
   *
   * @param folder its path, with a slash at its end
   */
  public boolean admitsBelow(String folder) {
    Optional<LogFolder> known = LogFolder.of(folder);
    return known.isEmpty() || admits(known.get());
  }

  private boolean admits(LogKey key) {
    return admitsAccount(key.account())
        && admitsRegion(key.region())
        && admits(key.delivered(), key.delivered().plus(DAY));
  }

  private boolean admits(LogFolder folder) {
    return admitsAccount(folder.account())
        && (folder.region() == null || admitsRegion(folder.region()))
        && (folder.period() == null || admits(folder.period().start(), folder.period().end()));
  }

  private boolean admitsAccount(String account) {
    return accounts.isEmpty() || accounts.contains(account);
  }

  private boolean admitsRegion(String region) {
    return regions.isEmpty() || regions.contains(region);
  }

  private boolean admits(Instant start, Instant end) {
    return (from == null || end.isAfter(from)) && (to == null || start.isBefore(to.plus(LATE)));
  }
}
