package dev.trailsearch.benchmarks.micro;

import dev.trailsearch.benchmarks.material.Corpus;
import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.EventParser.Parsed;
import dev.trailsearch.indexer.event.Likeness;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.schema.DocumentWriter;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Mapping;
import dev.trailsearch.indexer.schema.Provenance;
import dev.trailsearch.indexer.schema.StoredForm;
import dev.trailsearch.indexer.source.LogKey;
import dev.trailsearch.indexer.source.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The steps from a log file to a document, for one event of a thousand in a file. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(LoadSteps.EVENTS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LoadSteps {

  static final int EVENTS = 1_000;

  private static final String KEY =
      "AWSLogs/o-a1b2c3d4e5/111122223333/CloudTrail/eu-west-1/2026/03/28/"
          + "111122223333_CloudTrail_eu-west-1_20260328T0245Z_AbCdEfGhIjKlMnOp.json.gz";

  private final EventParser parser = new EventParser(Mapping.shape(FieldCatalogue.load()));
  private final DocumentWriter writer = new DocumentWriter();
  private final Provenance provenance = new Provenance(KEY, Instant.EPOCH);
  private List<Slice> records = List.of();
  private List<Event> events = List.of();
  private byte[] file = {};

  /** One file of a thousand records, as CloudTrail writes it. */
  @Setup
  public void make() throws IOException {
    records = Corpus.of(2L * EVENTS).records().subList(0, EVENTS);
    events = new ArrayList<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("{\"Records\":[".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < EVENTS; i++) {
        Slice record = records.get(i);
        if (i > 0) {
          gzip.write(',');
        }
        gzip.write(record.array(), record.offset(), record.length());
        events.add(event(record));
      }
      gzip.write("]}".getBytes(StandardCharsets.US_ASCII));
    }
    file = bytes.toByteArray();
  }

  /** Undoing the compression, with the JDK. */
  @Benchmark
  public void gunzip(Blackhole hole) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file), 64 * 1024)) {
      byte[] buffer = new byte[64 * 1024];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        hole.consume(n);
      }
    }
  }

  /** From a record's bytes to what is derived from it, words and parameters included. */
  @Benchmark
  public void parse(Blackhole hole) {
    for (Slice record : records) {
      hole.consume(parser.parse(record));
    }
  }

  /** From an event to the document's bytes. */
  @Benchmark
  public void write(Blackhole hole) {
    for (int i = 0; i < EVENTS; i++) {
      Event event = events.get(i);
      StoredForm document = writer.write(event, event.id(), records.get(i), provenance);
      hole.consume(document);
    }
  }

  /** From the compressed file to the documents: all that a load does but sending. */
  @Benchmark
  public void whole(Blackhole hole) throws IOException {
    try (RecordReader reader =
        new RecordReader(new GZIPInputStream(new ByteArrayInputStream(file)), parser)) {
      for (RecordReader.Item item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof RecordReader.Item.Found found) {
          Event event = found.event();
          hole.consume(writer.write(event, event.id(), found.bytes(), provenance));
        }
      }
    }
  }

  /** From an object's key to account, Region and time; for one object. */
  @Benchmark
  @OperationsPerInvocation(1)
  public Optional<LogKey> key() {
    return LogKey.of(KEY);
  }

  private Event event(Slice record) {
    if (parser.parse(record) instanceof Parsed.Understood(Event event, Likeness _)) {
      return event;
    }
    throw new IllegalStateException("generated records are JSON");
  }
}
