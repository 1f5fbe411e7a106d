package dev.trailsearch.indexer.source;

import dev.trailsearch.indexer.event.Slice;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a stream of JSON into the values that may be records: the entries of {@code Records}, of a
 * bare array, or top-level objects one after another.
 */
final class RecordCutter {

  /** What the cutter found. */
  enum Cut {
    /** A complete value from the window's mark to its position. */
    VALUE,
    /** Something without an end that can be trusted; the window stands where that was noticed. */
    UNENDED,
    /** Nothing more. */
    END
  }

  private enum Place {
    TOP,
    ARRAY,
    WRAPPER
  }

  private final Window window;
  private final JsonSkipper json;
  private Place place = Place.TOP;
  private boolean wrapped;
  private boolean sawRecords;
  private boolean ended;
  private boolean recovered;
  private boolean commaDue;

  RecordCutter(Window window) {
    this.window = window;
    this.json = new JsonSkipper(window);
  }

  /** Whether an array named {@code Records} was there: then its entries are records by name. */
  boolean sawRecords() {
    return sawRecords;
  }

  /** Whether the value just cut is an entry of {@code Records}. */
  boolean insideRecords() {
    return place == Place.ARRAY && wrapped;
  }

  /** Why the last value has no end. */
  String failure() {
    return json.failure();
  }

  /** Whether the last value has no end as far as can be seen. */
  boolean endless() {
    return !ended && window.isFull();
  }

  /** Whether the last value has an end. */
  boolean ended() {
    return ended;
  }

  /** From here on brackets may close what was lost. */
  void recover() {
    recovered = true;
  }

  Cut next() {
    while (true) {
      skipToValue();
      int c = window.peek();
      if (c == -1) {
        return place == Place.ARRAY && !recovered ? cut(json.failAtEnd()) : Cut.END;
      }
      switch (place) {
        case ARRAY -> {
          if (c != ']') {
            boolean misplaced = commaDue && c != '{';
            commaDue = true;
            return cut(misplaced ? json.failMisplaced() : json.skipValue());
          }
          window.advance();
          place = wrapped ? Place.WRAPPER : Place.TOP;
        }
        case WRAPPER -> {
          if (!enterRecords()) {
            place = Place.TOP;
          }
        }
        case TOP -> {
          if (c == '[') {
            window.advance();
            enterArray(false);
          } else if (c != '{') {
            return cut(json.failBetween());
          } else {
            window.advance();
            if (!enterRecords()) {
              return cut(ended);
            }
          }
        }
      }
    }
  }

  private Cut cut(boolean complete) {
    ended = complete;
    return complete ? Cut.VALUE : Cut.UNENDED;
  }

  /**
   * Walks the keys of the object at hand until {@code Records} and its bracket; false at the
   * object's end, or where it is broken.
   */
  private boolean enterRecords() {
    ended = false;
    while (true) {
      skipSeparators();
      int c = window.peek();
      if (c == '}') {
        window.advance();
        ended = true;
        return false;
      }
      if (c != '"') {
        return false;
      }
      int start = window.at() - window.mark();
      if (!json.skipString()) {
        return false;
      }
      String key = text(start);
      json.skipBlanks();
      if (window.peek() != ':') {
        return false;
      }
      window.advance();
      json.skipBlanks();
      if (key.equals("\"Records\"") && window.peek() == '[') {
        window.advance();
        enterArray(true);
        return true;
      }
      if (!json.skipValue()) {
        return false;
      }
    }
  }

  private void enterArray(boolean ofRecords) {
    place = Place.ARRAY;
    wrapped = ofRecords;
    sawRecords |= ofRecords;
    commaDue = false;
  }

  private String text(int startAfterMark) {
    Slice slice = window.slice(window.mark() + startAfterMark, window.at());
    return new String(slice.array(), slice.offset(), slice.length(), StandardCharsets.UTF_8);
  }

  /** To the next value. Nothing of what lies between is kept, however long it is. */
  private void skipToValue() {
    window.markHere();
    while (isBetweenValues(window.peek())) {
      commaDue &= window.peek() != ',';
      window.advance();
      window.markHere();
    }
  }

  private boolean isBetweenValues(int c) {
    boolean stray = recovered && (c == '}' || (c == ']' && place == Place.TOP));
    return stray || isSeparator(c);
  }

  private void skipSeparators() {
    while (isSeparator(window.peek())) {
      window.advance();
    }
  }

  private static boolean isSeparator(int c) {
    // A byte order mark (EF BB BF) is no part of the JSON.
    return c == ',' || c == 0xEF || c == 0xBB || c == 0xBF || JsonSkipper.isBlank(c);
  }
}
