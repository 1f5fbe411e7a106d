package dev.trailsearch.indexer.bulk;

import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.EventId;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.schema.Partition;
import dev.trailsearch.indexer.schema.Provenance;
import dev.trailsearch.indexer.schema.StoredForm;

/** An event on its way into the engine. */
public final class Document {

  private final Partition partition;
  private final EventId id;
  private final Outline outline;
  private final Provenance provenance;
  private final Position position;
  private final StoredForm form;
  private final Receipt receipt;

  /**
   * @param partition where it belongs
   * @param id under which it is kept
   * @param event what it says; of it, the outline is kept
   * @param provenance where it was read
   * @param position where in the object
   * @param form as it is stored
   * @param receipt hears what becomes of it
   */
  public Document(
      Partition partition,
      EventId id,
      Event event,
      Provenance provenance,
      Position position,
      StoredForm form,
      Receipt receipt) {
    this(partition, id, Outline.of(event), provenance, position, form, receipt);
  }

  private Document(
      Partition partition,
      EventId id,
      Outline outline,
      Provenance provenance,
      Position position,
      StoredForm form,
      Receipt receipt) {
    this.partition = partition;
    this.id = id;
    this.outline = outline;
    this.provenance = provenance;
    this.position = position;
    this.form = form;
    this.receipt = receipt;
  }

  /** Where it belongs. */
  public Partition partition() {
    return partition;
  }

  /** The id under which it is kept. */
  public EventId id() {
    return id;
  }

  /** What its event says, in short. */
  public Outline outline() {
    return outline;
  }

  /** Where it was read. */
  public Provenance provenance() {
    return provenance;
  }

  /** Where in the object. */
  public Position position() {
    return position;
  }

  /** As it is stored, on one line; not a copy. */
  public byte[] body() {
    return form.bytes();
  }

  /** The record's own bytes, without line breaks; a copy. */
  public Slice record() {
    return form.record();
  }

  /** Whether its own id was taken by other content. */
  boolean isConflict() {
    return !id.equals(outline.id());
  }

  /** Tells whoever sent it what became of it. */
  public void settle(Settled outcome) {
    receipt.settled(this, outcome);
  }

  /** The same under the id for records whose own is taken by other content. */
  public Document besides() {
    return under(outline.id().besides(record()));
  }

  /** The same under the event's own id. */
  public Document original() {
    return under(outline.id());
  }

  private Document under(EventId other) {
    StoredForm written = form.under(other, outline.id());
    return new Document(partition, other, outline, provenance, position, written, receipt);
  }
}
