package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.bulk.DocumentSink;
import dev.trailsearch.indexer.bulk.Documents;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Shape;
import dev.trailsearch.indexer.ledger.ObjectState;
import dev.trailsearch.indexer.load.LoadProblem.Severity;
import dev.trailsearch.indexer.load.ObjectProgress.ReadEnd;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.Provenance;
import dev.trailsearch.indexer.source.IoReason;
import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.RecordReader;
import dev.trailsearch.indexer.source.RecordReader.Item;
import dev.trailsearch.indexer.source.Unpacking;
import dev.trailsearch.indexer.source.Unpacking.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one object after another and hands its events on. Not for use by several threads at once.
 */
final class ObjectLoad {

  /** After so many values that are no records, and no record, the object is taken for no log. */
  private static final int FOREIGN_ENOUGH = 50;

  private final EventParser parser;
  private final Partitioning partitioning;
  private final Documents documents;
  private final DocumentSink sink;

  ObjectLoad(Shape.Branch mapping, Partitioning partitioning, DocumentSink sink) {
    this.parser = new EventParser(mapping);
    this.partitioning = partitioning;
    this.documents = new Documents(partitioning);
    this.sink = sink;
  }

  /** Reads the object to its end, and says so to its progress. */
  void load(LogObject object, ObjectProgress progress, Tally tally, Consumer<LoadProblem> problems)
      throws InterruptedException {
    tally.compressed.add(object.size());
    ReadEnd end = null;
    try (Unpacking unpacking = Unpacking.of(object)) {
      for (Part part = unpacking.next(); part != null; part = unpacking.next()) {
        ReadEnd next = new Reading(part.key(), progress, tally, problems).read(part);
        end = end == null ? next : end.and(next);
      }
      if (end == null) {
        end = new Reading(object.key(), progress, tally, problems).empty();
      }
    } catch (IOException e) {
      ReadEnd failed =
          new Reading(object.key(), progress, tally, problems).failed(null, IoReason.of(e), 0);
      end = end == null ? failed : end.and(failed);
    }
    progress.read(end);
  }

  /** The reading of one object, or of one file in it. */
  private final class Reading {
    private final String key;
    private final ObjectProgress progress;
    private final Tally tally;
    private final Consumer<LoadProblem> problems;
    private final Provenance provenance;
    private final List<Item.Foreign> foreign = new ArrayList<>();
    private int records;

    Reading(String key, ObjectProgress progress, Tally tally, Consumer<LoadProblem> problems) {
      this.key = key;
      this.progress = progress;
      this.tally = tally;
      this.problems = problems;
      this.provenance =
          new Provenance(key, partitioning.clock().instant().truncatedTo(ChronoUnit.MILLIS));
    }

    ReadEnd read(Part part) throws InterruptedException {
      return switch (part) {
        case Part.Open(String _, InputStream content) -> read(content);
        case Part.Closed(String _, String reason) -> failed(null, reason, 0);
      };
    }

    private ReadEnd read(InputStream content) throws InterruptedException {
      try (RecordReader reader = new RecordReader(content, parser)) {
        ReadEnd end = read(reader);
        tally.uncompressed.add(reader.bytesRead());
        return end;
      } catch (IOException e) {
        return failed(null, IoReason.of(e), 0);
      }
    }

    private ReadEnd read(RecordReader reader) throws InterruptedException {
      for (Item item = reader.next(); item != null; item = reader.next()) {
        switch (item) {
          case Item.Found found -> {
            records++;
            progress.sending();
            sink.add(
                documents.of(found.event(), found.bytes(), found.position(), provenance, progress));
          }
          case Item.Unreadable(_, Position position, String reason) -> {
            records++;
            reject(position, reason);
          }
          case Item.Foreign it -> foreign(it);
        }
        if (records == 0 && foreign.size() >= FOREIGN_ENOUGH) {
          break;
        }
      }
      return conclude(reader);
    }

    /** Beside records it should have been one; before any, it is too early to say. */
    private void foreign(Item.Foreign item) {
      if (records > 0) {
        reject(item.position(), item.reason());
      } else {
        foreign.add(item);
      }
    }

    private void reject(Position position, String reason) {
      tally.records.unreadable();
      progress.unreadable();
      problems.accept(new LoadProblem(Severity.REJECTED, key, position, reason));
    }

    private ReadEnd conclude(RecordReader reader) {
      IOException failure = reader.failure();
      if (failure != null) {
        String words = IoReason.of(failure) + "; " + records + " records before it were read";
        return failed(reader.position(), words, reader.bytesRead());
      }
      if (records > 0 || (reader.namesRecords() && foreign.isEmpty())) {
        foreign.forEach(item -> reject(item.position(), item.reason()));
        return new ReadEnd(ObjectState.LOADED, reader.bytesRead(), null, null);
      }
      Item.Foreign first = foreign.isEmpty() ? null : foreign.getFirst();
      return first == null
          ? noLog(null, "empty", reader.bytesRead())
          : noLog(first.position(), first.reason(), reader.bytesRead());
    }

    ReadEnd empty() {
      return noLog(null, "an archive without files", 0);
    }

    private ReadEnd noLog(@Nullable Position position, String reason, long bytes) {
      problems.accept(new LoadProblem(Severity.NOT_A_LOG, key, position, reason));
      return new ReadEnd(ObjectState.NOT_LOG, bytes, null, reason);
    }

    ReadEnd failed(@Nullable Position position, String reason, long bytes) {
      problems.accept(new LoadProblem(Severity.FAILED, key, position, reason));
      return new ReadEnd(ObjectState.FAILED, bytes, null, reason);
    }
  }
}
