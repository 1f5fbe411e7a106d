package dev.trailsearch.indexer.deadletter;

import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.bulk.Settled;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.source.LostBytes;
import dev.trailsearch.indexer.source.RecordReader.Item;

/**
 * Something that could not be indexed, on its way into the engine.
 *
 * @param id its name; the same for the same content at the same place
 * @param place where it was lost
 * @param fault what is wrong with it
 * @param content its bytes
 */
public record DeadLetter(String id, Place place, Fault fault, Content content) {

  /** The letter of something that should have been a record and cannot be read. */
  public static DeadLetter of(String object, Item.Unreadable unreadable) {
    return of(
        object,
        unreadable.lost(),
        new Fault(
            Cause.ofUnreadable(unreadable.lost()), unreadable.reason(), unreadable.position()));
  }

  /** The letter of something that stood among records and is none. */
  public static DeadLetter of(String object, Item.Foreign foreign) {
    return of(
        object,
        foreign.lost(),
        new Fault(Cause.ofForeign(foreign.lost()), foreign.reason(), foreign.position()));
  }

  /** The letter of a record that the engine refused. */
  public static DeadLetter of(Document document, Settled.Rejected rejected) {
    Position start = document.position();
    return of(
        new Place(document.provenance().source(), start),
        new Fault(Cause.REFUSED, rejected.reason(), start),
        Content.of(document.record()));
  }

  private static DeadLetter of(String object, LostBytes lost, Fault fault) {
    return of(new Place(object, lost.start()), fault, Content.of(lost));
  }

  private static DeadLetter of(Place place, Fault fault, Content content) {
    return new DeadLetter(LetterId.of(place, content), place, fault, content);
  }
}
