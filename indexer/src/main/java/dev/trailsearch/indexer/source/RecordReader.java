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
  private final Salvage salvage;

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
    this(raw, parser, settings, Salvage.MAX_READ_AGAIN);
  }

  RecordReader(InputStream raw, EventParser parser, ReadSettings settings, long mayReadAgain)
      throws IOException {
    this.in = Decompression.of(raw);
    this.window = new Window(in, MAX_RECORD_BYTES);
    this.cutter = new RecordCutter(window, settings);
    this.parser = new ValueParser(parser, settings);
    this.unwrapper = new Unwrapper(this.parser, window);
    this.salvage = new Salvage(window, cutter, this.parser, mayReadAgain);
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
          return window.failure() == null ? salvage.broken(window.at(), cutter.failure()) : null;
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
        LostBytes lost = salvage.lost(from, to);
        yield cutter.insideRecords()
            ? new Item.Unreadable(lost, lost.start(), "an entry of Records that is " + reason)
            : inside(value, reason);
      }
      case Parsed.Broken _ -> salvage.broken(to, "not JSON");
    };
  }

  /** What a value holds that is no record itself. */
  private @Nullable Item inside(Value value, @Nullable String noObject) {
    String what = unwrapper.open(value);
    if (what == null) {
      return unwrapper.next();
    }
    LostBytes lost = salvage.lost(window.mark(), window.at());
    return new Item.Foreign(
        lost, lost.start(), noObject == null ? what : Unwrapper.NO_RECORD + noObject);
  }

  /** Closes the object. */
  @Override
  public void close() throws IOException {
    in.close();
  }
}
