package dev.trailsearch.indexer.integrity;

import dev.trailsearch.indexer.source.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far chains are to go: to the end that was asked for, else as far as the other Regions of the
 * same trail.
 */
final class Expectations {

  /** A digest comes within minutes after its hour; what is younger may still be under way. */
  static final Duration DELIVERY = Duration.ofHours(2);

  /** Regions end their hours at different minutes. */
  private static final Duration OUT_OF_STEP = Duration.ofMinutes(59);

  private final Selection selection;
  private final Instant now;
  private final Map<ChainId, Instant> ends;

  /**
   * Expectations.
   *
   * @param now the present, before which nothing can be due
   * @param ends the end of each chain
   */
  Expectations(Selection selection, Instant now, Map<ChainId, Instant> ends) {
    this.selection = selection;
    this.now = now;
    this.ends = Map.copyOf(ends);
  }

  /** The time that a chain is to cover. */
  Due of(ChainId chain) {
    Instant to = selection.to();
    if (to != null) {
      Instant delivered = now.minus(DELIVERY);
      Instant reach = to.isBefore(delivered) ? to : delivered;
      return new Due(selection.from(), to, reach, reach);
    }
    Instant others = endOfOthers(chain);
    return others == null
        ? new Due(selection.from(), null, null, null)
        : new Due(selection.from(), null, others.minus(OUT_OF_STEP), others);
  }

  /** Whether a log file must be covered by a digest: it is asked for, and not too young. */
  boolean isDue(Instant delivered) {
    return (selection.from() == null || !delivered.isBefore(selection.from()))
        && (selection.to() == null || delivered.isBefore(selection.to()))
        && delivered.isBefore(now.minus(DELIVERY));
  }

  private @Nullable Instant endOfOthers(ChainId chain) {
    return ends.entrySet().stream()
        .filter(other -> other.getKey().isBesides(chain))
        .map(Map.Entry::getValue)
        .max(Instant::compareTo)
        .orElse(null);
  }
}
