package dev.trailsearch.indexer.bulk;

import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.EventId;
import dev.trailsearch.indexer.event.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of an event is asked for when its document is settled. The event itself, several times as
 * large as its document, need not wait in memory for that.
 *
 * @param id the event's own
 * @param time when it happened; null if it does not say
 * @param malformed whether it is kept as text
 * @param capped whether anything of it was cut from the index
 */
public record Outline(EventId id, @Nullable Instant time, boolean malformed, boolean capped) {

  static Outline of(Event event) {
    return new Outline(
        event.id(),
        event.time().instant(),
        event.kind() == Kind.MALFORMED,
        !event.content().capped().isEmpty());
  }
}
