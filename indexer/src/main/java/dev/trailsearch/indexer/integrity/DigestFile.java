package dev.trailsearch.indexer.integrity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A digest file as it was found. */
sealed interface DigestFile {

  /** The longest time that a digest covers. */
  Duration HOUR = Duration.ofHours(1);

  /** The key it was found under. */
  String key();

  /** The begin of the time it covers. */
  Instant start();

  /** The end of the time it covers. */
  Instant end();

  /**
   * One that could be read.
   *
   * @param sha256 of its uncompressed content, in hexadecimal digits
   * @param signature that lay beside it, in hexadecimal digits; null if there was none
   */
  record Read(String key, Digest digest, String sha256, @Nullable String signature)
      implements DigestFile {

    @Override
    public Instant start() {
      return digest.start();
    }

    @Override
    public Instant end() {
      return digest.end();
    }
  }

  /**
   * One that could not be read.
   *
   * @param end as its name says
   * @param reason in words
   */
  record Unreadable(String key, Instant end, String reason) implements DigestFile {

    @Override
    public Instant start() {
      return end.minus(HOUR);
    }
  }
}
