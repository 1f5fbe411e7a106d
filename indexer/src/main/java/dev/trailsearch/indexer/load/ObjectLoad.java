package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.bulk.DocumentSink;
import dev.trailsearch.indexer.bulk.Documents;
import dev.trailsearch.indexer.deadletter.DeadLetter;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Shape;
import dev.trailsearch.indexer.ledger.ObjectState;
import dev.trailsearch.indexer.load.LoadProblem.Severity;
import dev.trailsearch.indexer.schema.Provenance;
import dev.trailsearch.indexer.source.HashingInputStream;
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

  private final LoadSettings settings;
  private final EventParser parser;
  private final Documents documents;
  private final DocumentSink sink;

  ObjectLoad(Shape.Branch mapping, LoadSettings settings, DocumentSink sink) {
    this.settings = settings;
    this.parser = new EventParser(mapping);
    this.documents = new Documents(settings.partitioning());
    this.sink = sink;
  }

  /** Reads the object to its end, and says so to its progress. */
  void load(LogObject object, ObjectProgress progress, Tally tally, Consumer<LoadProblem> problems)
      throws InterruptedException {
    tally.compressed.add(object.size());
    Reading whole = new Reading(object.key(), progress, problems);
    ReadEnd end = null;
    try (Unpacking unpacking = Unpacking.of(object)) {
      for (Part part = unpacking.next(); part != null; part = unpacking.next()) {
        ReadEnd next = new Reading(part.key(), progress, problems).read(part);
        tally.uncompressed.add(next.uncompressed());
        end = end == null ? next : end.and(next);
      }
    } catch (IOException e) {
      ReadEnd failed = whole.failed(null, IoReason.of(e), 0);
      end = end == null ? failed : end.and(failed);
    }
    progress.read(end == null ? whole.empty() : end);
  }

  /** The reading of one object, or of one file in it. */
  private final class Reading {
    private final String key;
    private final ObjectProgress progress;
    private final Consumer<LoadProblem> problems;
    private final Provenance provenance;
    private final List<Item.Foreign> foreign = new ArrayList<>();
    private long records;

    Reading(String key, ObjectProgress progress, Consumer<LoadProblem> problems) {
      this.key = key;
      this.progress = progress;
      this.problems = problems;
      this.provenance =
          new Provenance(
              key, settings.partitioning().clock().instant().truncatedTo(ChronoUnit.MILLIS));
    }

    ReadEnd read(Part part) throws InterruptedException {
      return switch (part) {
        case Part.Open(String _, InputStream content) -> read(content);
        case Part.Closed(String _, String reason) -> failed(null, reason, 0);
      };
    }

    private ReadEnd read(InputStream content) throws InterruptedException {
      HashingInputStream hashed = new HashingInputStream(content);
      try (RecordReader reader = new RecordReader(hashed, parser, settings.reading())) {
        return read(reader).hashed(hashed.sha256().orElse(null));
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
          case Item.Unreadable unreadable -> {
            records++;
            progress.lost(DeadLetter.of(key, unreadable));
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
    private void foreign(Item.Foreign item) throws InterruptedException {
      if (records > 0) {
        progress.lost(DeadLetter.of(key, item));
      } else {
        foreign.add(item);
      }
    }

    private ReadEnd conclude(RecordReader reader) throws InterruptedException {
      boolean log = records > 0 || (reader.namesRecords() && foreign.isEmpty());
      if (log) {
        for (Item.Foreign item : foreign) {
          progress.lost(DeadLetter.of(key, item));
        }
      }
      IOException failure = reader.failure();
      if (failure != null) {
        String words = IoReason.of(failure) + "; " + records + " records before it were read";
        return failed(reader.position(), words, reader.bytesRead());
      }
      if (log) {
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
