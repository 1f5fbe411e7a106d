package dev.trailsearch.indexer.bulk;

import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.EventParser.Parsed;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.schema.DocumentWriter;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.Mapping;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.Provenance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Makes documents of records and notes what becomes of them. To be used by one thread. */
final class Feed {

  private final EventParser parser = new EventParser(Mapping.shape(FieldCatalogue.load()));
  private final DocumentWriter writer = new DocumentWriter();
  private final Partitioning monthly =
      new Partitioning(Granularity.MONTHLY, InstantSource.system());
  private final Provenance provenance = new Provenance("feed", Instant.EPOCH);
  private final ConcurrentLinkedQueue<Settled> settled = new ConcurrentLinkedQueue<>();

  Document document(String record) {
    Slice slice = Slice.of(record);
    if (!(parser.parse(slice) instanceof Parsed.Understood(Event event, var _))) {
      throw new IllegalArgumentException("no record: " + record);
    }
    return new Document(
        monthly.of(event.time().instant()),
        event.id(),
        event,
        provenance,
        new Position(0, 1, 1),
        writer.write(event, event.id(), slice, provenance),
        (_, outcome) -> settled.add(outcome));
  }

  /** How many documents ended how. */
  Map<String, Long> outcomes() {
    return List.copyOf(settled).stream()
        .collect(Collectors.groupingBy(s -> s.getClass().getSimpleName(), Collectors.counting()));
  }
}
