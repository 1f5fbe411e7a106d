package dev.trailsearch.indexer.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the SHA-256 of what is read through it, so that what is read anyway need not be read again
 * for its hash. CloudTrail hashes the uncompressed content, so it belongs around the decompressed
 * stream.
 */
public final class HashingInputStream extends FilterInputStream {

  private final MessageDigest sha256;
  private @Nullable String hash;

  /** Hashes what comes out of a stream. */
  public HashingInputStream(InputStream in) {
    super(in);
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * The hash of the whole content in 64 hexadecimal digits; empty until the end was read, since
   * that of a part says nothing.
   */
  public Optional<String> sha256() {
    return Optional.ofNullable(hash);
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    if (value < 0) {
      end();
    } else {
      sha256.update((byte) value);
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    if (count < 0) {
      end();
    } else {
      sha256.update(buffer, offset, count);
    }
    return count;
  }

  private void end() {
    if (hash == null) {
      hash = HexFormat.of().formatHex(sha256.digest());
    }
  }

  /** Reads over them, since they belong to the hash. */
  @Override
  public long skip(long count) throws IOException {
    return Math.max(read(new byte[Math.clamp(count, 0, 8192)]), 0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public synchronized void mark(int limit) {
    // Going back would count bytes twice.
  }

  @Override
  public synchronized void reset() throws IOException {
    throw new IOException("bytes that were hashed cannot be read again");
  }
}
