package dev.trailsearch.indexer.source;

import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.EventParser.Parsed;
import dev.trailsearch.indexer.event.EventTime;
import dev.trailsearch.indexer.event.Likeness;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.source.RecordReader.Item;
import dev.trailsearch.indexer.source.ValueParser.Value;
import dev.trailsearch.indexer.wrapping.Carried;
import dev.trailsearch.indexer.wrapping.Wrapping;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records inside a value that is none itself, one after another, however many it holds
 * and through whatever wraps them in turn.
 */
final class Unwrapper {

  /** An EventBridge event in a log event in a delivery in an array makes four. */
  private static final int DEEPEST = 6;

  /** Begins the reason of what is JSON, and no record. */
  static final String NO_RECORD = "not a CloudTrail record but ";

  private final ValueParser parser;
  private final Window window;
  private final Deque<Piece> pieces = new ArrayDeque<>();

  Unwrapper(ValueParser parser, Window window) {
    this.parser = parser;
    this.window = window;
  }

  /**
   * Takes what the value at the window's mark holds.
   *
   * @param value the value, or what it was repaired to
   * @return what the value is, in words, if it holds no records; null if it may
   */
  @Nullable String open(Value value) {
    return look(value, null);
  }

  /** The next item of what it took; null behind the last. The window stands still meanwhile. */
  @Nullable Item next() {
    Item item = null;
    while (item == null && !pieces.isEmpty()) {
      item = read(pieces.pop());
    }
    return item;
  }

  private @Nullable String look(Value value, @Nullable Piece around) {
    return switch (Wrapping.of(value.json())) {
      case Wrapping.Around(var carried) -> {
        if (around != null && around.depth == DEEPEST) {
          yield NO_RECORD + "something wrapped more than " + DEEPEST + " times";
        }
        carried.reversed().forEach(inner -> pieces.push(Piece.of(inner, value, around)));
        yield null;
      }
      case Wrapping.Other(String what) -> NO_RECORD + what;
      case Wrapping.Unknown _ -> "JSON, but no CloudTrail record";
    };
  }

  private @Nullable Item read(Piece piece) {
    Value value = parser.read(piece.carried.json(), piece.time);
    return switch (value.parsed()) {
      case Parsed.Understood(Event event, Likeness likeness) ->
          switch (likeness) {
            case RECORD -> found(event, value, piece);
            case OBJECT ->
                piece.carried.named() ? found(event, value, piece) : inside(value, piece);
            case NOTIFICATION -> inside(value, piece);
          };
      case Parsed.NoObject _ -> inside(value, piece);
      case Parsed.Broken(String reason, int offset) -> broken(value.json(), piece, reason, offset);
    };
  }

  private Item found(Event event, Value value, Piece piece) {
    return new Item.Found(event, value.json(), position(piece.offset));
  }

  private @Nullable Item inside(Value value, Piece piece) {
    String what = look(value, piece);
    if (what == null) {
      return null;
    }
    String wrapper = piece.carried.wrapper();
    LostBytes lost = LostBytes.of(value.json(), position(piece.offset));
    return new Item.Foreign(lost, lost.start(), wrapper.isEmpty() ? what : NO_RECORD + wrapper);
  }

  private Item broken(Slice json, Piece piece, String reason, int offset) {
    LostBytes lost = LostBytes.of(json, position(piece.offset));
    Position place = position(piece.offsetOf(Math.min(offset, json.length())));
    return piece.carried.named() || RecordStart.isMentionedIn(json)
        ? new Item.Unreadable(lost, place, reason)
        : new Item.Foreign(lost, place, "not JSON: " + reason);
  }

  private Position position(int offset) {
    return window.position(window.mark() + offset);
  }

  /**
   * Something carried, with what is known of it from all that wraps it.
   *
   * @param offset bytes before it in the value that was taken; what stands inside a string, or what
   *     was repaired, has that of the whole
   * @param inexact whether that is so
   * @param depth how many things wrap it
   */
  private record Piece(Carried carried, int offset, boolean inexact, EventTime time, int depth) {

    static Piece of(Carried carried, Value value, @Nullable Piece around) {
      if (around == null) {
        int offset = value.repaired() ? 0 : carried.offset();
        return new Piece(carried, offset, value.repaired(), carried.time(), 1);
      }
      boolean inexact = around.inexact || around.carried.isEscaped() || value.repaired();
      return new Piece(
          carried,
          around.offset + (inexact ? 0 : carried.offset()),
          inexact,
          carried.time().instant() == null ? around.time : carried.time(),
          around.depth + 1);
    }

    int offsetOf(int inside) {
      return inexact ? offset : offset + carried.offsetOf(inside);
    }
  }
}
