package dev.trailsearch.indexer.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** The content of one file in a ZIP archive, checked against its checksum at its end. */
final class ZipContent extends InputStream {

  static final int BUFFER = 16 * 1024;

  private static final int DESCRIPTOR = 0x08074b50;

  private final PushbackInputStream archive;
  private final ZipHeader header;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] input = new byte[BUFFER];
  private int inputLength;

  /** Compressed bytes that were taken from the archive. */
  private long taken;

  private boolean complete;

  /**
   * @param archive stands behind the header, and can take back {@link #BUFFER} bytes
   */
  ZipContent(PushbackInputStream archive, ZipHeader header) {
    this.archive = archive;
    this.header = header;
  }

  ZipHeader header() {
    return header;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, buffer.length);
    if (complete) {
      return -1;
    }
    boolean stored = header.method() == ZipHeader.STORED;
    int n = stored ? take(buffer, offset, count) : inflate(buffer, offset, count);
    if (n < 0) {
      conclude();
    } else {
      crc.update(buffer, offset, n);
    }
    return n;
  }

  private int inflate(byte[] buffer, int offset, int count) throws IOException {
    try {
      int n = inflater.inflate(buffer, offset, count);
      while (n == 0 && count > 0 && !inflater.finished()) {
        if (inflater.needsDictionary()) {
          throw new ZipException("it needs a dictionary");
        }
        inputLength = take(input, 0, BUFFER);
        if (inputLength < 0) {
          throw new EOFException();
        }
        inflater.setInput(input, 0, inputLength);
        n = inflater.inflate(buffer, offset, count);
      }
      return n == 0 && inflater.finished() ? -1 : n;
    } catch (DataFormatException e) {
      throw new ZipException(e.getMessage() == null ? "no deflated data" : e.getMessage());
    }
  }

  /** Bytes of the archive that belong to this file; -1 behind them. */
  private int take(byte[] buffer, int offset, int count) throws IOException {
    long left = header.knowsLength() ? header.compressed() - taken : Long.MAX_VALUE;
    if (left == 0) {
      return -1;
    }
    int n = archive.read(buffer, offset, (int) Math.min(count, left));
    if (n < 0) {
      throw new EOFException();
    }
    taken += n;
    return n;
  }

  private void conclude() throws IOException {
    giveBack();
    complete = true;
    int expected = header.knowsLength() ? header.crc() : followingCrc();
    if ((int) crc.getValue() != expected) {
      throw new ZipException("wrong checksum");
    }
  }

  /** What the inflater did not need belongs to what follows. */
  private void giveBack() throws IOException {
    int unused = inflater.getRemaining();
    archive.unread(input, inputLength - unused, unused);
    inputLength = 0;
    taken -= unused;
  }

  /**
   * The checksum behind the content. It may have a signature before it, and has two lengths behind
   * it, of 4 or of 8 bytes each: what they should be tells which.
   */
  private int followingCrc() throws IOException {
    long size = inflater.getBytesWritten();
    int found = ZipHeader.bytes(archive, 4).getInt();
    if (found == DESCRIPTOR) {
      found = ZipHeader.bytes(archive, 4).getInt();
    }
    ByteBuffer lengths = ZipHeader.bytes(archive, 8);
    if (lengths.getInt(0) != (int) taken || lengths.getInt(4) != (int) size) {
      ZipHeader.bytes(archive, 8);
    }
    return found;
  }

  /** Moves behind the file; false if it is not known where it ends. */
  boolean skipRest() throws IOException {
    try {
      if (header.knowsLength()) {
        archive.skipNBytes(header.compressed() - taken);
        return true;
      }
      return header.refusal() == null && (complete || drain());
    } finally {
      inflater.end();
    }
  }

  private boolean drain() throws IOException {
    try {
      transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (ZipException _) {
      giveBack();
      return false;
    }
  }
}
