package dev.trailsearch.generator.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * An object that CloudTrail would put into the bucket. Its content stays in memory while this is
 * held.
 */
public sealed interface TrailFile permits LogFile, DigestFile {

  /** The key in the bucket, which is also the path below the output folder. */
  String key();

  /** The length of its JSON, in bytes. */
  long uncompressedSize();

  /** Its JSON, not compressed. */
  InputStream openJson();

  /** Writes the object as it lies in the bucket: its JSON in a gzip container. */
  void writeTo(OutputStream out) throws IOException;
}
