package dev.trailsearch.indexer.source;

import java.io.IOException;
import java.io.InputStream;

/** Something that may hold records: a file, or an object in S3. */
public interface LogObject {

  /** Its path or key, by which it is named in messages and in {@code trail.source}. */
  String key();

  /** Bytes as it lies, compressed or not. */
  long size();

  /**
   * Opens its bytes as they lie.
   *
   * @throws IOException if it cannot be read
   */
  InputStream open() throws IOException;
}
