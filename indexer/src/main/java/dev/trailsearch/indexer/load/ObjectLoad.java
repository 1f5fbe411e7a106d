package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.bulk.BulkLoader;
import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.bulk.Receipt;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Shape;
import dev.trailsearch.indexer.load.LoadProblem.Severity;
import dev.trailsearch.indexer.schema.DocumentWriter;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.Provenance;
import dev.trailsearch.indexer.source.IoReason;
import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.RecordReader;
import dev.trailsearch.indexer.source.RecordReader.Item;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one object after another and hands its events to the bulk loader. */
final class ObjectLoad {

  /** After so many values that are no records, and no record, the object is taken for no log. */
  private static final int FOREIGN_ENOUGH = 50;

  private final EventParser parser;
  private final Partitioning partitioning;
  private final DocumentWriter writer = new DocumentWriter();
  private final BulkLoader loader;
  private final Tally tally;
  private final Consumer<LoadProblem> problems;
  private final Receipt receipt;

  ObjectLoad(
      Shape.Branch mapping,
      Partitioning partitioning,
      BulkLoader loader,
      Tally tally,
      Consumer<LoadProblem> problems,
      Receipt receipt) {
    this.parser = new EventParser(mapping);
    this.partitioning = partitioning;
    this.loader = loader;
    this.tally = tally;
    this.problems = problems;
    this.receipt = receipt;
  }

  void load(LogObject object) throws InterruptedException {
    tally.objects.increment();
    tally.compressed.add(object.size());
    try (RecordReader reader = new RecordReader(object.open(), parser)) {
      read(object, reader);
      tally.uncompressed.add(reader.bytesRead());
    } catch (IOException e) {
      failed(object, null, IoReason.of(e));
    }
  }

  private void read(LogObject object, RecordReader reader) throws InterruptedException {
    Provenance provenance =
        new Provenance(object.key(), partitioning.clock().instant().truncatedTo(ChronoUnit.MILLIS));
    Contents contents = new Contents();
    for (Item item = reader.next(); item != null; item = reader.next()) {
      switch (item) {
        case Item.Found found -> {
          contents.records++;
          loader.add(document(found, provenance));
        }
        case Item.Unreadable(_, Position position, String reason) -> {
          contents.records++;
          tally.unreadable();
          problems.accept(new LoadProblem(Severity.REJECTED, object.key(), position, reason));
        }
        case Item.Foreign foreign -> foreign(object, foreign, contents);
      }
      if (contents.isForeign()) {
        break;
      }
    }
    conclude(object, reader, contents);
  }

  private Document document(Item.Found found, Provenance provenance) {
    return new Document(
        partitioning.of(found.event().time().instant()),
        found.event().id(),
        found.event(),
        provenance,
        found.position(),
        writer.write(found.event(), found.event().id(), found.bytes(), provenance),
        receipt);
  }

  private void conclude(LogObject object, RecordReader reader, Contents contents) {
    IOException failure = reader.failure();
    if (failure != null) {
      failed(
          object,
          reader.position(),
          IoReason.of(failure) + "; " + contents.records + " records before it were read");
    } else if (contents.records > 0 || (reader.namesRecords() && contents.foreign.isEmpty())) {
      tally.loaded.increment();
      contents.foreign.forEach(foreign -> reject(object, foreign));
    } else {
      tally.notLogs.increment();
      Item.Foreign first = contents.foreign.isEmpty() ? null : contents.foreign.getFirst();
      problems.accept(
          new LoadProblem(
              Severity.NOT_A_LOG,
              object.key(),
              first == null ? null : first.position(),
              first == null ? "empty" : first.reason()));
    }
  }

  /** Beside records it should have been one; before any, it is too early to say. */
  private void foreign(LogObject object, Item.Foreign foreign, Contents contents) {
    if (contents.records > 0) {
      reject(object, foreign);
    } else {
      contents.foreign.add(foreign);
    }
  }

  private void reject(LogObject object, Item.Foreign foreign) {
    tally.unreadable();
    problems.accept(
        new LoadProblem(Severity.REJECTED, object.key(), foreign.position(), foreign.reason()));
  }

  private void failed(LogObject object, @Nullable Position position, String reason) {
    tally.failed.increment();
    problems.accept(new LoadProblem(Severity.FAILED, object.key(), position, reason));
  }

  /** What one object has held so far. */
  private static final class Contents {
    private int records;
    private final List<Item.Foreign> foreign = new ArrayList<>();

    boolean isForeign() {
      return records == 0 && foreign.size() >= FOREIGN_ENOUGH;
    }
  }
}
