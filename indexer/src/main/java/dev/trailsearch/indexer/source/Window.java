package dev.trailsearch.indexer.source;

import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Slice;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a stream, from a mark to as far as was read. It grows while a record is longer than
 * it, up to a limit, and forgets what lies before the mark, so that memory does not depend on the
 * length of the stream.
 */
final class Window {

  /** Most objects hold a few dozen records: making this ready is a cost of every object. */
  static final int INITIAL_BYTES = 16 * 1024;

  private final InputStream in;
  private final int limit;
  private byte[] buffer = new byte[INITIAL_BYTES];
  private int end;
  private int mark;
  private int at;

  /** Bytes of the stream before {@code buffer[0]}. */
  private long base;

  /** Lines are counted up to the mark, and from there up to the place that was asked for last. */
  private int countedTo;

  private int askedFor = -1;
  private long askedLine;
  private long askedLineStart;
  private long line = 1;
  private long lineStart;
  private boolean exhausted;
  private @Nullable IOException failure;

  /**
   * @param limit bytes between the mark and the end that are kept at most
   */
  Window(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The byte at hand, 0 to 255; -1 at the end of the stream, or of what the window may hold. */
  int peek() {
    return at < end || fill() ? buffer[at] & 0xff : -1;
  }

  void advance() {
    at++;
  }

  int at() {
    return at;
  }

  void moveTo(int index) {
    at = index;
  }

  int mark() {
    return mark;
  }

  /** Keeps everything from here on. */
  void markHere() {
    mark = at;
  }

  byte[] buffer() {
    return buffer;
  }

  int end() {
    return end;
  }

  /** Why reading stopped before the end of the stream; null if it did not. */
  @Nullable IOException failure() {
    return failure;
  }

  /** Whether the stream goes on, but no more of it fits behind the mark. */
  boolean isFull() {
    return !exhausted && end - mark >= limit;
  }

  long bytesRead() {
    return base + end;
  }

  Slice slice(int from, int to) {
    return new Slice(buffer, from, to - from);
  }

  /**
   * The place of a byte at or after the mark. Asking for one after another costs no more than one.
   */
  Position position(int index) {
    count(mark);
    if (askedFor < mark || askedFor > index) {
      askedFor = mark;
      askedLine = line;
      askedLineStart = lineStart;
    }
    for (; askedFor < index; askedFor++) {
      if (buffer[askedFor] == '\n') {
        askedLine++;
        askedLineStart = base + askedFor + 1;
      }
    }
    return new Position(base + index, askedLine, base + index - askedLineStart + 1);
  }

  /** Reads more; false at the end. The indexes of {@code at} and {@code mark} may change. */
  boolean fill() {
    if (exhausted || isFull()) {
      return false;
    }
    if (end == buffer.length) {
      makeRoom();
    }
    try {
      int n = in.read(buffer, end, buffer.length - end);
      if (n > 0) {
        end += n;
        return true;
      }
      exhausted = true;
    } catch (IOException e) {
      failure = e;
      exhausted = true;
    }
    return false;
  }

  private void makeRoom() {
    if (mark > buffer.length / 2) {
      count(mark);
      System.arraycopy(buffer, mark, buffer, 0, end - mark);
      base += mark;
      at -= mark;
      end -= mark;
      countedTo -= mark;
      askedFor -= mark;
      mark = 0;
    } else {
      buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, (long) mark + limit + 1));
    }
  }

  private void count(int to) {
    for (int i = countedTo; i < to; i++) {
      if (buffer[i] == '\n') {
        line++;
        lineStart = base + i + 1;
      }
    }
    countedTo = Math.max(countedTo, to);
  }
}
