package dev.trailsearch.benchmarks.material;

import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.generator.delivery.TrailFile;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Mapping;
import dev.trailsearch.indexer.source.RecordReader;
import dev.trailsearch.indexer.source.RecordReader.Item;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Generated records, each as its own bytes. */
public record Corpus(List<Slice> records) {

  /** So many records, the same at every run. */
  public static Corpus of(long events) throws IOException {
    EventParser parser = new EventParser(Mapping.shape(FieldCatalogue.load()));
    List<Slice> records = new ArrayList<>();
    try (Stream<TrailFile> files =
        Generator.files(GeneratorSettings.defaults().withEvents(events))) {
      for (Iterator<TrailFile> all = files.iterator(); all.hasNext(); ) {
        read(all.next(), parser, records);
      }
    }
    return new Corpus(records);
  }

  /** Of all records, in bytes. */
  public long bytes() {
    return records.stream().mapToLong(Slice::length).sum();
  }

  private static void read(TrailFile file, EventParser parser, List<Slice> records)
      throws IOException {
    try (RecordReader reader = new RecordReader(file.openJson(), parser)) {
      for (Item item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof Item.Found found) {
          Slice bytes = found.bytes();
          int end = bytes.offset() + bytes.length();
          byte[] own = Arrays.copyOfRange(bytes.array(), bytes.offset(), end);
          records.add(new Slice(own, 0, own.length));
        }
      }
    }
  }
}
