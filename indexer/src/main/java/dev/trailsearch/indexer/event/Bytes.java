package dev.trailsearch.indexer.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks through bytes eight at a time, as numbers whose bits are worked on together: each record is
 * looked through several times, and byte by byte that costs more than to parse it.
 */
public final class Bytes {

  /** So that the first byte is the lowest, and the first found is told by the lowest bit. */
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHS = 0x8080_8080_8080_8080L;
  private static final int BLANK = 0x20;

  private Bytes() {}

  /** Whether there is nothing but ASCII from one index up to another. */
  public static boolean areAscii(byte[] bytes, int from, int to) {
    long seen = 0;
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      seen |= (long) EIGHT.get(bytes, i);
    }
    for (; i < to; i++) {
      seen |= bytes[i];
    }
    return (seen & HIGHS) == 0;
  }

  /** Whether there is a control character, such as a line break. */
  public static boolean holdControl(byte[] bytes, int from, int to) {
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      if (below((long) EIGHT.get(bytes, i), BLANK) != 0) {
        return true;
      }
    }
    for (; i < to; i++) {
      if (bytes[i] >= 0 && bytes[i] < BLANK) {
        return true;
      }
    }
    return false;
  }

  /** Where this ASCII character comes first; {@code to} if it does not. */
  public static int indexOf(char c, byte[] bytes, int from, int to) {
    return indexOf(c, c, c, bytes, from, to);
  }

  /** Where the first of these ASCII characters comes; {@code to} if none does. */
  public static int indexOf(char a, char b, char c, byte[] bytes, int from, int to) {
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long eight = (long) EIGHT.get(bytes, i);
      long found = zeros(eight ^ a * ONES) | zeros(eight ^ b * ONES) | zeros(eight ^ c * ONES);
      if (found != 0) {
        return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (i < to && bytes[i] != a && bytes[i] != b && bytes[i] != c) {
      i++;
    }
    return i;
  }

  private static long zeros(long eight) {
    return below(eight, 1);
  }

  /** Marks the first of the eight bytes that is less than {@code n}, which is 128 at most. */
  private static long below(long eight, int n) {
    return (eight - ONES * n) & ~eight & HIGHS;
  }
}
