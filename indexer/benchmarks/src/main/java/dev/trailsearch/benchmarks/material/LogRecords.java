package dev.trailsearch.benchmarks.material;

import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Mapping;
import dev.trailsearch.indexer.source.RecordReader;
import dev.trailsearch.indexer.source.RecordReader.Item;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads generated logs, in which every record is one. */
public final class LogRecords {

  private final EventParser parser = new EventParser(Mapping.shape(FieldCatalogue.load()));

  /** Takes a record, whose bytes are good until it returns. */
  @FunctionalInterface
  public interface Visitor {

    /** The next record, understood and as it stands. */
    void found(Event event, Slice record) throws IOException;
  }

  /**
   * Visits the records of a compressed log.
   *
   * @return its bytes, uncompressed
   */
  public long read(Path log, Visitor visitor) throws IOException {
    try (InputStream content = new GZIPInputStream(Files.newInputStream(log))) {
      return read(content, visitor);
    }
  }

  /**
   * Visits the records of a log, and closes it.
   *
   * @return its bytes
   */
  public long read(InputStream json, Visitor visitor) throws IOException {
    try (RecordReader reader = new RecordReader(json, parser)) {
      for (Item item = reader.next(); item != null; item = reader.next()) {
        if (!(item instanceof Item.Found(Event event, Slice record, Position _))) {
          throw new IllegalStateException("generated records are JSON");
        }
        visitor.found(event, record);
      }
      return reader.bytesRead();
    }
  }
}
