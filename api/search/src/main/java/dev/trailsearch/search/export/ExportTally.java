package dev.trailsearch.search.export;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts what is written of an export, and takes its hash. Not safe for use by many threads. */
public final class ExportTally {

  private final MessageDigest sha256;
  private long events;
  private long bytes;

  /** Of nothing yet. */
  public ExportTally() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Counts these bytes with the events in them. */
  public void add(ByteBuffer written, long eventsIn) {
    bytes += written.remaining();
    sha256.update(written.duplicate());
    events += eventsIn;
  }

  /** Events written. */
  public long events() {
    return events;
  }

  /** Bytes written. */
  public long bytes() {
    return bytes;
  }

  /** The SHA-256 of all bytes, in hexadecimal; to be asked once, when nothing more is added. */
  public String sha256() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
