package dev.trailsearch.indexer.deadletter;

import dev.trailsearch.indexer.event.Slice;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Names letters: the same content at the same place of the same object always has the same name, so
 * loading an object again does not double its letters.
 */
final class LetterId {

  private static final int BYTES = 16;

  /** Digits and small letters, which no shell and no option parser takes for something else. */
  private static final int RADIX = 36;

  /** Digits that so many bytes need at most. */
  private static final int LENGTH = 25;

  private static final Pattern NAME = Pattern.compile("[0-9a-z]+");

  private LetterId() {}

  static String of(Place place, Content content) {
    MessageDigest sha = sha256();
    sha.update(place.object().getBytes(StandardCharsets.UTF_8));
    sha.update((byte) 0);
    sha.update(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(place.start().offset())
            .putLong(content.length())
            .flip());
    Slice bytes = content.bytes();
    sha.update(bytes.array(), bytes.offset(), bytes.length());
    String digits = new BigInteger(1, Arrays.copyOf(sha.digest(), BYTES)).toString(RADIX);
    return "0".repeat(LENGTH - digits.length()) + digits;
  }

  /** Whether a text could be the name of a letter. */
  static boolean isOne(String text) {
    return text.length() == LENGTH && NAME.matcher(text).matches();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
