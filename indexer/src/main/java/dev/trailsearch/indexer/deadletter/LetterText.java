package dev.trailsearch.indexer.deadletter;

import static java.util.Objects.requireNonNull;

import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.bulk.Documents;
import dev.trailsearch.indexer.bulk.Receipt;
import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Mapping;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.Provenance;
import dev.trailsearch.indexer.source.IoReason;
import dev.trailsearch.indexer.source.LostBytes;
import dev.trailsearch.indexer.source.RecordReader;
import dev.trailsearch.indexer.source.RecordReader.Item;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the text of a letter as any object is read. */
final class LetterText {

  /** A line of its own, so that columns stay what they are. */
  private static final byte[] BEFORE = "{\"Records\":[\n".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] AFTER = "\n]}".getBytes(StandardCharsets.US_ASCII);

  private static final Position BEGINNING = new Position(0, 1, 1);

  private final EventParser parser = new EventParser(Mapping.shape(FieldCatalogue.load()));
  private final Documents documents;
  private final InstantSource clock;

  LetterText(Partitioning partitioning) {
    this.documents = new Documents(partitioning);
    this.clock = partitioning.clock();
  }

  /**
   * The documents of a letter's records. What is no record in it is told to the attempt.
   *
   * @param repaired the text that stands for the letter's own bytes; null for those
   * @param attempt hears what becomes of the documents
   */
  List<Document> read(OpenedLetter letter, @Nullable Slice repaired, Attempt attempt) {
    Slice text = repaired == null ? bytes(letter) : repaired;
    Place place = letter.entry().place();
    Contents contents = read(text, letter.entry(), attempt);
    contents.faults.stream()
        .map(fault -> repaired == null ? inObject(fault, place) : inRepairedText(fault, place))
        .forEach(attempt::unreadable);
    return contents.documents;
  }

  private static Slice bytes(OpenedLetter letter) {
    return requireNonNull(letter.content(), "a letter that waits has its bytes").bytes();
  }

  /** What a text holds; faults are noticed at places of the text. */
  private static final class Contents {
    private final List<Document> documents = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
  }

  /** Where the letter stood among records, any object is taken for one, as it was then. */
  private Contents read(Slice text, LetterEntry letter, Receipt receipt) {
    Contents plain = contents(text, letter.place(), receipt);
    if (plain.faults.isEmpty() || letter.fault().cause() == Cause.NOT_A_RECORD) {
      return plain;
    }
    Contents entry = contents(amongRecords(text), letter.place(), receipt);
    return entry.faults.isEmpty() ? entry : plain;
  }

  private Contents contents(Slice text, Place place, Receipt receipt) {
    Contents contents = new Contents();
    Provenance provenance =
        new Provenance(place.object(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    try (RecordReader reader = new RecordReader(stream(text), parser)) {
      for (Item item = reader.next(); item != null; item = reader.next()) {
        switch (item) {
          case Item.Found(Event event, Slice record, _) ->
              contents.documents.add(
                  documents.of(event, record, place.start(), provenance, receipt));
          case Item.Unreadable(LostBytes lost, Position noticed, String reason) ->
              contents.faults.add(new Fault(Cause.ofUnreadable(lost), reason, noticed));
          case Item.Foreign(LostBytes lost, Position noticed, String reason) ->
              contents.faults.add(new Fault(Cause.ofForeign(lost), reason, noticed));
        }
      }
      IOException failure = reader.failure();
      if (failure != null) {
        contents.faults.add(new Fault(Cause.NOT_JSON, IoReason.of(failure), reader.position()));
      }
    } catch (IOException e) {
      contents.faults.add(new Fault(Cause.NOT_JSON, IoReason.of(e), BEGINNING));
    }
    if (contents.documents.isEmpty() && contents.faults.isEmpty()) {
      contents.faults.add(new Fault(Cause.NOT_A_RECORD, "there is no record in it", BEGINNING));
    }
    return contents;
  }

  private static Slice amongRecords(Slice text) {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream(BEFORE.length + text.length() + AFTER.length);
    out.writeBytes(BEFORE);
    out.write(text.array(), text.offset(), text.length());
    out.writeBytes(AFTER);
    return new Slice(out.toByteArray(), 0, out.size());
  }

  private static ByteArrayInputStream stream(Slice text) {
    return new ByteArrayInputStream(text.array(), text.offset(), text.length());
  }

  /** Where a place of a letter's own bytes lies in its object. */
  private static Fault inObject(Fault fault, Place place) {
    Position start = place.start();
    Position within = fault.noticed();
    return new Fault(
        fault.cause(),
        fault.reason(),
        new Position(
            start.offset() + within.offset(),
            start.line() + within.line() - 1,
            within.line() == 1 ? start.column() + within.column() - 1 : within.column()));
  }

  /** A place of another text lies nowhere in the object, so it is told in words. */
  private static Fault inRepairedText(Fault fault, Place place) {
    return new Fault(
        fault.cause(),
        "repaired text, %s: %s".formatted(fault.noticed().words(), fault.reason()),
        place.start());
  }
}
