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
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Generated records, each as its own bytes, in the order in which a backfill reads their files. */
public record Corpus(List<Slice> records) {

  /** So many records, the same at every run. */
  public static Corpus of(long events) throws IOException {
    LogRecords logs = new LogRecords();
    NavigableMap<String, List<Slice>> byKey = new TreeMap<>();
    try (Stream<TrailFile> files =
        Generator.files(GeneratorSettings.defaults().withEvents(events))) {
      for (Iterator<TrailFile> all = files.iterator(); all.hasNext(); ) {
        TrailFile file = all.next();
        List<Slice> its = byKey.computeIfAbsent(file.key(), _ -> new ArrayList<>());
        logs.read(file.openJson(), (_, record) -> its.add(own(record)));
      }
    }
    return new Corpus(byKey.values().stream().flatMap(List::stream).toList());
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
