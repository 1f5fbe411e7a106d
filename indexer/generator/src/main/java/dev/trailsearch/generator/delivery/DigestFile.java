package dev.trailsearch.generator.delivery;

import dev.trailsearch.generator.text.ByteSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One digest file: the names and hashes of the log files that were delivered in an hour. */
public final class DigestFile implements TrailFile {

  private final String key;
  private final ByteSink json;
  private final String signature;

  DigestFile(String key, ByteSink json, String signature) {
    this.key = key;
    this.json = json;
    this.signature = signature;
  }

  @Override
  public String key() {
    return key;
  }

  /** Its signature in hexadecimal digits, which CloudTrail puts into the metadata of the object. */
  public String signature() {
    return signature;
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

  @Override
  public String toString() {
    return key;
  }
}
