package dev.trailsearch.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Something that may hold records: a file, or an object in S3. */
public interface LogObject {

  /** Its path or key, by which it is named in messages and in {@code trail.source}. */
  String key();

  /** Bytes as it lies, compressed or not. */
  long size();

  /** A text that changes when the content does: an ETag, or the time of the last change. */
  String version();

  /**
   * Opens its bytes as they lie.
   *
   * @throws IOException if it cannot be read
   */
  InputStream open() throws IOException;

  /**
   * The signature that lies beside it, where it is a digest: in hexadecimal digits, from the
   * object's metadata or from a file of the same name with {@code .sig} behind it.
   *
   * @throws IOException if it cannot be read
   */
  Optional<String> signature() throws IOException;
}
