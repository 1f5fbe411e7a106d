package dev.trailsearch.indexer.integrity;

import java.util.Optional;

/** Knows the hashes of objects that were read before, so that they need not be read again. */
@FunctionalInterface
public interface Hashes {

  /** Knows none. */
  Hashes NONE = (_, _, _) -> Optional.empty();

  /**
   * The hash of an object, if it is known for just this content.
   *
   * @param key as the source has it
   * @param size bytes as it lies
   * @param version as the source tells it, such as an ETag
   * @return the SHA-256 of its uncompressed content, in hexadecimal digits
   */
  Optional<String> sha256(String key, long size, String version);
}
