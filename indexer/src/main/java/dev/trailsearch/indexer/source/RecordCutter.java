package dev.trailsearch.indexer.source;

import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.wrapping.Wrapping;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a stream of JSON into the values that may be or hold records: the entries of {@code Records}
 * and other arrays in which records are delivered, of a bare array, or top-level objects one after
 * another.
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
  private final boolean lenient;
  private Place place = Place.TOP;
  private boolean wrapped;
  private boolean records;
  private boolean sawRecords;
  private boolean ended;
  private boolean recovered;
  private boolean commaDue;

  RecordCutter(Window window, ReadSettings settings) {
    this.window = window;
    this.lenient = settings.lenient();
    this.json = new JsonSkipper(window, lenient);
  }

  /** Whether an array was there whose name tells that records are delivered in it. */
  boolean sawRecords() {
    return sawRecords;
  }

  /** Whether the value just cut is an entry of {@code Records}. */
  boolean insideRecords() {
    return place == Place.ARRAY && records;
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
            enterArray("");
          } else if (c == '"' && json.isQuotedObject()) {
            return cut(json.skipString());
          } else if (c != '{') {
            return cut(json.failBetween());
          } else {
            window.advance();
            if (!enterRecords()) {
              return cut(ended || (lenient && skipFromMark()));
            }
          }
        }
      }
    }
  }

  /** Whether an object whose keys could not be walked comes to an end all the same. */
  private boolean skipFromMark() {
    window.moveTo(window.mark());
    return json.skipValue();
  }

  private Cut cut(boolean complete) {
    ended = complete;
    return complete ? Cut.VALUE : Cut.UNENDED;
  }

  /**
   * Walks the keys of the object at hand until {@code Records} or another such array, and its
   * bracket; false at the object's end, or where it is broken.
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
      int start = window.at() + 1 - window.mark();
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
      if (window.peek() == '[' && Wrapping.ARRAYS.contains(key)) {
        window.advance();
        enterArray(key);
        return true;
      }
      if (!json.skipValue()) {
        return false;
      }
    }
  }

  private void enterArray(String name) {
    place = Place.ARRAY;
    wrapped = !name.isEmpty();
    records = name.equals("Records");
    sawRecords |= wrapped;
    commaDue = false;
  }

  /** What stands between there and the quote just passed. */
  private String text(int startAfterMark) {
    Slice slice = window.slice(window.mark() + startAfterMark, window.at() - 1);
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
