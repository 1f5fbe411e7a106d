package dev.trailsearch.search.export;

import dev.trailsearch.indexer.ledger.Underway;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Up to which time of indexing an export shows events, such that none is still to come. */
public final class CutOff {

  /**
   * While others load, an export shows nothing younger: their clocks may differ from ours, and
   * where the index cannot be refreshed its last refresh may be as old.
   */
  public static final Duration MARGIN = Duration.ofSeconds(60);

  private CutOff() {}

  /** The cut-off of an export that begins now, while this is under way. */
  public static Instant of(Instant now, Underway.State state) {
    Instant settled = now.minus(MARGIN);
    Instant cut =
        switch (state) {
          case Underway.State.Quiet _ -> now;
          case Underway.State.Idle _, Underway.State.Unseen _ -> settled;
          case Underway.State.Reading(Instant since) ->
              since.isBefore(settled) ? since.minusMillis(1) : settled;
        };
    return cut.truncatedTo(ChronoUnit.MILLIS);
  }
}
