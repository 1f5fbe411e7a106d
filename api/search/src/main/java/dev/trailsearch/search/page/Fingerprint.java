package dev.trailsearch.search.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/** Tells one search from another, so that a cursor is not taken to a different one. */
public final class Fingerprint {

  static final int LENGTH = 16;

  private final byte[] digest;

  private Fingerprint(byte[] digest) {
    this.digest = digest;
  }

  /** Of the parts that make a search what it is, in this order. */
  public static Fingerprint of(List<String> parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sha.update(bytes);
      }
      return new Fingerprint(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void writeTo(ByteBuffer buffer) {
    buffer.put(digest, 0, LENGTH);
  }

  /** Whether the next bytes are those that {@link #writeTo} writes. */
  boolean isNextIn(ByteBuffer buffer) {
    byte[] found = new byte[LENGTH];
    buffer.get(found);
    return MessageDigest.isEqual(found, Arrays.copyOf(digest, LENGTH));
  }
}
