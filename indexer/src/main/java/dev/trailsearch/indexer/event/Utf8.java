package dev.trailsearch.indexer.event;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: Jackson lets some invalid sequences through, and stored bytes must be text. */
final class Utf8 {

  private Utf8() {}

  static boolean isValid(Slice slice) {
    int end = slice.offset() + slice.length();
    return Bytes.areAscii(slice.array(), slice.offset(), end) || decodes(slice);
  }

  private static boolean decodes(Slice slice) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(slice.array(), slice.offset(), slice.length()));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
