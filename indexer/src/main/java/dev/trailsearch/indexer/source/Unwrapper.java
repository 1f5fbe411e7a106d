package dev.trailsearch.indexer.source;

import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.EventParser.Parsed;
import dev.trailsearch.indexer.event.EventTime;
import dev.trailsearch.indexer.event.Likeness;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.source.RecordReader.Item;
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

  private static final String NO_RECORD = "not a CloudTrail record but ";

  private final EventParser parser;
  private final Window window;
  private final Deque<Piece> pieces = new ArrayDeque<>();

  Unwrapper(EventParser parser, Window window) {
    this.parser = parser;
    this.window = window;
  }

  /**
   * Takes what the value at the window's mark holds.
   *
   * @return what the value is, in words, if it holds no records; null if it may
   */
  @Nullable String open(Slice value) {
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

  private @Nullable String look(Slice value, @Nullable Piece around) {
    return switch (Wrapping.of(value)) {
      case Wrapping.Around(var carried) -> {
        if (around != null && around.depth == DEEPEST) {
          yield NO_RECORD + "something wrapped more than " + DEEPEST + " times";
        }
        carried.reversed().forEach(inner -> pieces.push(Piece.of(inner, around)));
        yield null;
      }
      case Wrapping.Other(String what) -> NO_RECORD + what;
      case Wrapping.Unknown _ -> "JSON, but no CloudTrail record";
    };
  }

  private @Nullable Item read(Piece piece) {
    Slice json = piece.carried.json();
    return switch (parser.parse(json, piece.time)) {
      case Parsed.Understood(Event event, Likeness likeness) ->
          switch (likeness) {
            case RECORD -> found(event, json, piece);
            case OBJECT -> piece.carried.named() ? found(event, json, piece) : inside(json, piece);
            case NOTIFICATION -> inside(json, piece);
          };
      case Parsed.NoObject _ -> inside(json, piece);
      case Parsed.Broken(String reason, int offset) -> broken(json, piece, reason, offset);
    };
  }

  private Item found(Event event, Slice json, Piece piece) {
    return new Item.Found(event, json, position(piece.offset));
  }

  private @Nullable Item inside(Slice json, Piece piece) {
    String what = look(json, piece);
    if (what == null) {
      return null;
    }
    String wrapper = piece.carried.wrapper();
    LostBytes lost = LostBytes.of(json, position(piece.offset));
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
   * @param offset bytes before it in the value that was taken; what stands inside a string has that
   *     string's
   * @param inString whether what wraps it is itself inside a string
   * @param depth how many things wrap it
   */
  private record Piece(Carried carried, int offset, boolean inString, EventTime time, int depth) {

    static Piece of(Carried carried, @Nullable Piece around) {
      if (around == null) {
        return new Piece(carried, carried.offset(), false, carried.time(), 1);
      }
      boolean inString = around.inString || around.carried.isEscaped();
      return new Piece(
          carried,
          around.offset + (inString ? 0 : carried.offset()),
          inString,
          carried.time().instant() == null ? around.time : carried.time(),
          around.depth + 1);
    }

    int offsetOf(int inside) {
      return inString ? offset : offset + carried.offsetOf(inside);
    }
  }
}
