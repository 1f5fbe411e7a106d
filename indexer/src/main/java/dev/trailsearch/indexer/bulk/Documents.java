package dev.trailsearch.indexer.bulk;

import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.schema.DocumentWriter;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.Provenance;

/**
 * Makes documents of records, the same way wherever a record comes from. Not for use by several
 * threads at once, since it keeps its buffer from record to record.
 */
public final class Documents {

  private final Partitioning partitioning;
  private final DocumentWriter writer = new DocumentWriter();

  /** Documents for these partitions. */
  public Documents(Partitioning partitioning) {
    this.partitioning = partitioning;
  }

  /**
   * The document of a record.
   *
   * @param event what it says
   * @param record its own bytes; copied
   * @param position where it begins
   * @param provenance where it was read
   * @param receipt hears what becomes of the document
   */
  public Document of(
      Event event, Slice record, Position position, Provenance provenance, Receipt receipt) {
    return new Document(
        partitioning.of(event.time().instant()),
        event.id(),
        event,
        provenance,
        position,
        writer.write(event, event.id(), record, provenance),
        receipt);
  }
}
