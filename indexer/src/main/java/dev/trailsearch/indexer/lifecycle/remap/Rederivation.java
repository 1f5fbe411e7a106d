package dev.trailsearch.indexer.lifecycle.remap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.bulk.Receipt;
import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.EventId;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.EventParser.Parsed;
import dev.trailsearch.indexer.event.EventTime;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.schema.DocumentWriter;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.Partition;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.Provenance;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Derives stored events anew from their records. What a record does not say itself is taken from
 * what was stored: where and when it was read, a time that came from a wrapper, that it was
 * repaired, and its id.
 */
final class Rederivation {

  private static final Position NONE = new Position(0, 1, 1);

  private final Partition partition;
  private final EventParser parser;
  private final DocumentWriter writer = new DocumentWriter();
  private final Partitioning clock = new Partitioning(Granularity.MONTHLY, InstantSource.system());

  Rederivation(Partition partition, EventParser parser) {
    this.partition = partition;
    this.parser = parser;
  }

  /**
   * The event as it is stored by this release.
   *
   * @throws RemapStoppedException if it belongs into another partition now
   */
  Document of(StoredEvent stored, Receipt receipt) throws RemapStoppedException {
    Event event = event(stored);
    if (!holds(event.time().instant())) {
      throw new RemapStoppedException(
          "the event %s belongs to another partition as this release reads its time: load its logs"
                  .formatted(stored.id())
              + " into a new store");
    }
    JsonNode trail = stored.trail();
    EventId id = new EventId(event.id().value(), stored.id());
    Event named = trail.has("conflict") ? event : event.under(id);
    Provenance provenance =
        new Provenance(
            trail.path("source").asText(), Instant.parse(trail.path("ingested").asText()));
    return new Document(
        partition,
        id,
        named,
        provenance,
        NONE,
        writer.write(named, id, stored.record(), provenance),
        receipt);
  }

  private Event event(StoredEvent stored) throws RemapStoppedException {
    JsonNode trail = stored.trail();
    Slice record = stored.record();
    boolean repaired = trail.path("violation").asText().equals(EventParser.NOT_UTF_8);
    Parsed parsed =
        repaired ? parser.parseRepaired(record, time(trail)) : parser.parse(record, time(trail));
    if (!(parsed instanceof Parsed.Understood(Event event, _))) {
      throw new RemapStoppedException("the event " + stored.id() + " cannot be read any more");
    }
    return trail.path("lenient").asBoolean() ? event.repaired() : event;
  }

  /** The time for a record that holds none. */
  private static EventTime time(JsonNode trail) {
    return trail.has("time") && trail.has("basis")
        ? new EventTime(Instant.parse(trail.path("time").asText()), trail.path("basis").asText())
        : EventTime.NONE;
  }

  private boolean holds(@Nullable Instant time) {
    Instant from = partition.from();
    Instant to = partition.to();
    if (from == null || to == null) {
      return clock.of(time).equals(Partition.UNDATED);
    }
    return time != null && !time.isBefore(from) && time.isBefore(to);
  }
}
