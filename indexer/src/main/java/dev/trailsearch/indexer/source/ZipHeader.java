package dev.trailsearch.indexer.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the bytes of a file in a ZIP archive.
 *
 * @param name its path there
 * @param flags bit 0: encrypted; bit 3: length and checksum follow behind the bytes
 * @param method how it is compressed
 * @param crc checksum of its content, unless that follows
 * @param compressed its length in the archive; -1 if that follows
 */
record ZipHeader(String name, int flags, int method, int crc, long compressed) {

  static final int STORED = 0;
  static final int DEFLATED = 8;

  private static final int FIXED_BYTES = 26;
  private static final int ZIP64_EXTRA = 1;
  private static final long IN_EXTRA = 0xffff_ffffL;

  /** Reads what follows the signature. */
  static ZipHeader read(InputStream in) throws IOException {
    ByteBuffer fixed = bytes(in, FIXED_BYTES);
    int flags = fixed.getShort(2) & 0xffff;
    long compressed = fixed.getInt(14) & 0xffff_ffffL;
    String name = name(bytes(in, fixed.getShort(22) & 0xffff).array());
    ByteBuffer extra = bytes(in, fixed.getShort(24) & 0xffff);
    if (compressed == IN_EXTRA) {
      compressed = zip64(extra);
    }
    int method = fixed.getShort(4) & 0xffff;
    return new ZipHeader(name, flags, method, fixed.getInt(10), follows(flags) ? -1 : compressed);
  }

  private static boolean follows(int flags) {
    return (flags & 8) != 0;
  }

  static ByteBuffer bytes(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException();
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The compressed length stands behind the other one in an extra field of its own. */
  private static long zip64(ByteBuffer extra) {
    while (extra.remaining() >= 4) {
      int id = extra.getShort() & 0xffff;
      int length = extra.getShort() & 0xffff;
      if (id == ZIP64_EXTRA && length >= 16 && extra.remaining() >= 16) {
        return extra.getLong(extra.position() + 8);
      }
      extra.position(Math.min(extra.limit(), extra.position() + length));
    }
    return IN_EXTRA;
  }

  /** Old archives have names in any code page; then only ASCII is certain. */
  private static String name(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /** Whether it is known before how long the file is in the archive. */
  boolean knowsLength() {
    return compressed >= 0;
  }

  boolean isFolder() {
    return name.endsWith("/");
  }

  /** Why it cannot be read, in words; null if it can. */
  @Nullable String refusal() {
    if ((flags & 1) != 0) {
      return "it is encrypted";
    }
    return switch (method) {
      case DEFLATED -> null;
      case STORED -> !knowsLength() ? "it is stored without its length" : null;
      default -> "it is compressed by method " + method + ", which cannot be read";
    };
  }
}
