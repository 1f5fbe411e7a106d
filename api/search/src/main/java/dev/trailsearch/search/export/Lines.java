package dev.trailsearch.search.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines being written, kept in one array that is used again for the next page. */
final class Lines {

  private static final int AT_FIRST = 64 * 1024;

  private byte[] bytes = new byte[AT_FIRST];
  private int length;

  void clear() {
    length = 0;
  }

  /** What is written, valid until it is cleared. */
  ByteBuffer written() {
    return ByteBuffer.wrap(bytes, 0, length);
  }

  void ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      add((byte) text.charAt(i));
    }
  }

  void text(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A text in JSON's quotes. */
  void quoted(String text) {
    add((byte) '"');
    add(JsonStringEncoder.getInstance().quoteAsUTF8(text));
    add((byte) '"');
  }

  void add(byte[] all) {
    add(all, 0, all.length);
  }

  /** Some JSON; a line break between its tokens, the only place where it may stand, is left out. */
  void json(byte[] from, int start, int end) {
    int begin = start;
    for (int i = start; i < end; i++) {
      byte b = from[i];
      if (b == '\n' || b == '\r') {
        add(from, begin, i);
        begin = i + 1;
      }
    }
    add(from, begin, end);
  }

  private void add(byte[] from, int start, int end) {
    room(end - start);
    System.arraycopy(from, start, bytes, length, end - start);
    length += end - start;
  }

  private void add(byte b) {
    room(1);
    bytes[length++] = b;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(length, more)));
    }
  }
}
