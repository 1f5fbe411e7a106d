package dev.trailsearch.benchmarks.material;

import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.generator.delivery.TrailFile;
import dev.trailsearch.indexer.event.Slice;
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
    LogRecords logs = new LogRecords();
    List<Slice> records = new ArrayList<>();
    try (Stream<TrailFile> files =
        Generator.files(GeneratorSettings.defaults().withEvents(events))) {
      for (Iterator<TrailFile> all = files.iterator(); all.hasNext(); ) {
        logs.read(all.next().openJson(), (_, record) -> records.add(own(record)));
      }
    }
    return new Corpus(records);
  }

  /** Of all records, in bytes. */
  public long bytes() {
    return records.stream().mapToLong(Slice::length).sum();
  }

  private static Slice own(Slice record) {
    int end = record.offset() + record.length();
    byte[] bytes = Arrays.copyOfRange(record.array(), record.offset(), end);
    return new Slice(bytes, 0, bytes.length);
  }
}
