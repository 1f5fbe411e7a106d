package dev.trailsearch.indexer.event;

import org.jspecify.annotations.Nullable;

/**
 * A CloudTrail record as Trailsearch understands it. The record's own bytes are kept beside it by
 * whoever stores it; this holds only what is derived from them.
 *
 * @param kind management, data, network, insight, aggregated or malformed
 * @param id how it is told from other events
 * @param time when it happened
 * @param action what was called and how it ended
 * @param actor who called
 * @param origin from where
 * @param touched what it concerned
 * @param content its parameters and words
 * @param violation why the engine could not hold the record as it is; null unless malformed
 * @param lenient whether the record was no JSON, and had to be repaired to be read
 */
public record Event(
    Kind kind,
    EventId id,
    EventTime time,
    Action action,
    Actor actor,
    Origin origin,
    Touched touched,
    Content content,
    @Nullable String violation,
    boolean lenient) {

  /** The same, of a record that had to be repaired. */
  public Event repaired() {
    return new Event(kind, id, time, action, actor, origin, touched, content, violation, true);
  }

  /** The same under another id. */
  public Event under(EventId other) {
    return new Event(
        kind, other, time, action, actor, origin, touched, content, violation, lenient);
  }
}
