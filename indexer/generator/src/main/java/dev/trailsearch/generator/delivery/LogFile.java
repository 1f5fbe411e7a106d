package dev.trailsearch.generator.delivery;

import dev.trailsearch.generator.text.ByteSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Instant;

/** One log file: a line of JSON with the records that one account received in one region. */
public final class LogFile implements TrailFile {

  private final Shelf shelf;
  private final String key;
  private final ByteSink json;
  private final Tally tally;
  private final Instant oldest;
  private final Instant newest;
  private final Instant delivered;

  LogFile(
      Shelf shelf,
      String key,
      ByteSink json,
      Tally tally,
      Instant oldest,
      Instant newest,
      Instant delivered) {
    this.shelf = shelf;
    this.key = key;
    this.json = json;
    this.tally = tally;
    this.oldest = oldest;
    this.newest = newest;
    this.delivered = delivered;
  }

  @Override
  public String key() {
    return key;
  }

  /** What it holds. */
  public Tally tally() {
    return tally;
  }

  /** The time of its oldest record. */
  public Instant oldest() {
    return oldest;
  }

  /** The time of its newest record. */
  public Instant newest() {
    return newest;
  }

  /** When it arrives in the bucket. */
  public Instant delivered() {
    return delivered;
  }

  Shelf shelf() {
    return shelf;
  }

  @Override
  public long uncompressedSize() {
    return json.size();
  }

  @Override
  public InputStream openJson() {
    return json.open();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    Gzip.write(json, out);
  }

  void updateDigest(MessageDigest digest) {
    json.updateDigest(digest);
  }

  @Override
  public String toString() {
    return key;
  }
}
