package dev.trailsearch.indexer.source;

import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.EventParser.Parsed;
import dev.trailsearch.indexer.event.EventTime;
import dev.trailsearch.indexer.event.Likeness;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.source.RecordCutter.Cut;
import dev.trailsearch.indexer.source.ValueParser.Value;
import dev.trailsearch.indexer.wrapping.OtherContent;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of one object, one after another, in memory that does not grow with it. A
 * broken record loses only itself: reading goes on at the next place where a record begins.
 */
public final class RecordReader implements AutoCloseable {

  /** Longest record that is read; CloudTrail's own limit is 256 KB, an event data store's 1 MB. */
  public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

  /**
   * Bytes of one object that are read again behind records without an end. Each may cost as many as
   * a record can be long, and a hostile file has a million; a damaged log has a few.
   */
  private static final long MAX_READ_AGAIN = 4L * 1024 * 1024 * 1024;

  private static final String NO_RECORD = "not a CloudTrail record but ";

  /** What comes out of an object. */
  public sealed interface Item {

    /**
     * A record.
     *
     * @param event what it says
     * @param bytes its own bytes, valid until the next item is asked for
     * @param position where it begins
     */
    record Found(Event event, Slice bytes, Position position) implements Item {}

    /**
     * Something that should have been a record and cannot be read.
     *
     * @param lost its bytes
     * @param position where it stops being a record; where it begins, if it is too long
     * @param reason in words
     */
    record Unreadable(LostBytes lost, Position position, String reason) implements Item {}

    /**
     * JSON that is no CloudTrail record.
     *
     * @param lost its bytes
     * @param position where it begins, or stops being JSON
     * @param reason in words
     */
    record Foreign(LostBytes lost, Position position, String reason) implements Item {}
  }

  private final InputStream in;
  private final Window window;
  private final RecordCutter cutter;
  private final ValueParser parser;
  private final Unwrapper unwrapper;
  private long mayReadAgain;

  /**
   * A reader of an object as it lies, compressed or not.
   *
   * @throws IOException if it cannot be read, or is compressed and damaged in its first bytes; the
   *     stream is then closed
   */
  public RecordReader(InputStream raw, EventParser parser) throws IOException {
    this(raw, parser, ReadSettings.STRICT);
  }

  /**
   * The same, which reads what the settings say.
   *
   * @throws IOException as above
   */
  public RecordReader(InputStream raw, EventParser parser, ReadSettings settings)
      throws IOException {
    this(raw, parser, settings, MAX_READ_AGAIN);
  }

  RecordReader(InputStream raw, EventParser parser, ReadSettings settings, long mayReadAgain)
      throws IOException {
    this.mayReadAgain = mayReadAgain;
    this.in = Decompression.of(raw);
    this.window = new Window(in, MAX_RECORD_BYTES);
    this.cutter = new RecordCutter(window, settings);
    this.parser = new ValueParser(parser, settings);
    this.unwrapper = new Unwrapper(this.parser, window);
  }

  /** The next item; null at the end, or where reading failed, see {@link #failure()}. */
  public @Nullable Item next() {
    Item item = unwrapper.next();
    while (item == null) {
      Cut cut = cutter.next();
      switch (cut) {
        case END -> {
          return null;
        }
        case VALUE -> item = value();
        case UNENDED -> {
          return window.failure() == null ? broken(window.at(), cutter.failure()) : null;
        }
      }
    }
    return item;
  }

  /** Why the object could not be read to its end; null if it was. */
  public @Nullable IOException failure() {
    return window.failure();
  }

  /** Whether the object names its records, and so is a log file even where it holds none. */
  public boolean namesRecords() {
    return cutter.sawRecords();
  }

  /** Uncompressed bytes read so far. */
  public long bytesRead() {
    return window.bytesRead();
  }

  /** Where reading stands. */
  public Position position() {
    return window.position(window.at());
  }

  /** The item that the value just cut is, or the first of those inside it; null if it has none. */
  private @Nullable Item value() {
    int from = window.mark();
    int to = window.at();
    Value value = parser.read(window.slice(from, to), EventTime.NONE);
    return switch (value.parsed()) {
      case Parsed.Understood(Event event, Likeness likeness) -> {
        boolean record =
            switch (likeness) {
              case RECORD -> true;
              case OBJECT -> cutter.insideRecords();
              case NOTIFICATION -> false;
            };
        yield record
            ? new Item.Found(event, value.json(), window.position(from))
            : inside(value, null);
      }
      case Parsed.NoObject(String reason) -> {
        LostBytes lost = lost(from, to);
        yield cutter.insideRecords()
            ? new Item.Unreadable(lost, lost.start(), "an entry of Records that is " + reason)
            : inside(value, reason);
      }
      case Parsed.Broken _ -> broken(to, "not JSON");
    };
  }

  /** What a value holds that is no record itself. */
  private @Nullable Item inside(Value value, @Nullable String noObject) {
    String what = unwrapper.open(value);
    if (what == null) {
      return unwrapper.next();
    }
    LostBytes lost = lost(window.mark(), window.at());
    return new Item.Foreign(lost, lost.start(), noObject == null ? what : NO_RECORD + noObject);
  }

  /** The value at the mark is lost, up to where the next record begins; says why. */
  private Item broken(int noticed, String suspicion) {
    int from = window.mark();
    int next = nextRecord(from + 1, noticed);
    int to = next >= 0 ? next : noticed;
    mayReadAgain -= noticed - to;
    Diagnosis diagnosis = diagnose(from, to, next < 0 && cutter.endless(), suspicion);
    LostBytes lost = lost(from, to);
    if (next < 0 && !cutter.ended()) {
      // A beginning may lie across the place where the trouble was noticed.
      window.moveTo(Math.max(Math.min(from + 1, to), to - RecordStart.LONGEST));
      lost = findNextRecord(lost, to);
    } else {
      window.moveTo(to);
    }
    return diagnosis.item(lost);
  }

  /**
   * Where the next record begins. A member of what is broken is one only if it is whole: then its
   * wrapper is what is broken.
   */
  private int nextRecord(int from, int to) {
    byte[] buffer = window.buffer();
    int next = from - 1;
    while (mayReadAgain > 0) {
      next = RecordStart.find(buffer, next + 1, to, 0);
      if (next < 0 || !RecordStart.isMember(buffer, next)) {
        return next;
      }
      mayReadAgain -= to - next;
      if (parser.parse(window.slice(next, to)) instanceof Parsed.Understood) {
        cutter.recover(); // the brackets behind it are the wrapper's
        return next;
      }
    }
    return -1;
  }

  /** The bytes from one index to another; copied, since the window goes on. */
  private LostBytes lost(int from, int to) {
    return LostBytes.of(window.slice(from, to), window.position(from));
  }

  /** What is wrong with something, and where. */
  private record Diagnosis(boolean named, Position position, String reason) {

    Item item(LostBytes lost) {
      return named
          ? new Item.Unreadable(lost, position, reason)
          : new Item.Foreign(lost, position, reason);
    }
  }

  private Diagnosis diagnose(int from, int to, boolean tooLong, String suspicion) {
    Slice lost = window.slice(from, to);
    Position start = window.position(from);
    String other = start.offset() == 0 ? OtherContent.name(window.slice(from, window.end())) : null;
    if (other != null) {
      return new Diagnosis(false, start, NO_RECORD + other);
    }
    boolean named = cutter.insideRecords() || RecordStart.isMentionedIn(lost);
    if (tooLong || lost.length() == 0) {
      return notJson(named, start, suspicion);
    }
    return switch (parser.parse(lost)) {
      case Parsed.Broken(String words, int offset) ->
          notJson(named, window.position(Math.min(from + offset, to)), words);
      case Parsed.Understood _ -> notJson(named, start, suspicion);
      case Parsed.NoObject(String words) ->
          new Diagnosis(named, start, named ? words : NO_RECORD + words);
    };
  }

  private static Diagnosis notJson(boolean named, Position position, String reason) {
    return new Diagnosis(named, position, named ? reason : "not JSON: " + reason);
  }

  /**
   * Moves to where a record begins, or to the end of the object: so far goes what is lost.
   *
   * @param noticed index up to which all members belong to what is broken
   */
  private LostBytes findNextRecord(LostBytes begun, int noticed) {
    LostBytes lost = begun;
    cutter.recover();
    int known = noticed;
    while (true) {
      int next = RecordStart.find(window.buffer(), window.at(), window.end(), known);
      if (next >= 0) {
        window.moveTo(next);
        return upTo(next, lost);
      }
      window.moveTo(Math.max(window.at(), window.end() - RecordStart.LONGEST));
      lost = upTo(window.at(), lost);
      window.markHere(); // or the window would be full before the stream ends
      if (!window.fill()) {
        window.moveTo(window.end());
        return upTo(window.end(), lost);
      }
      known = 0; // the window may have moved
    }
  }

  /** With the bytes between its end and an index; they are still in the window. */
  private LostBytes upTo(int index, LostBytes lost) {
    long missing = window.position(index).offset() - lost.start().offset() - lost.length();
    return missing <= 0 ? lost : lost.with(window.slice(index - (int) missing, index));
  }

  /** Closes the object. */
  @Override
  public void close() throws IOException {
    in.close();
  }
}
