package dev.trailsearch.indexer.integrity;

import dev.trailsearch.indexer.source.Decompression;
import dev.trailsearch.indexer.source.HashingInputStream;
import dev.trailsearch.indexer.source.IoReason;
import dev.trailsearch.indexer.source.LogObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Reads digests and log files from where they lie. */
final class ObjectReader {

  /** A digest of 100,000 log files has half as many. */
  private static final int MAX_DIGEST_BYTES = 64 * 1024 * 1024;

  private final Hashes hashes;
  private final LongConsumer done;

  /**
   * A reader.
   *
   * @param hashes asked before a log file is read
   * @param done told of the size of each object that is dealt with
   */
  ObjectReader(Hashes hashes, LongConsumer done) {
    this.hashes = hashes;
    this.done = done;
  }

  /**
   * Reads a digest.
   *
   * @param end of the time that it covers, as its name says
   */
  DigestFile digest(LogObject object, Instant end) {
    try (HashingInputStream in = open(object)) {
      byte[] json = in.readNBytes(MAX_DIGEST_BYTES);
      if (in.read() >= 0) {
        throw new IOException("longer than %d MB".formatted(MAX_DIGEST_BYTES >> 20));
      }
      Digest digest = DigestParser.parse(json);
      return new DigestFile.Read(
          object.key(), digest, in.sha256().orElseThrow(), object.signature().orElse(null));
    } catch (IOException e) {
      return new DigestFile.Unreadable(object.key(), end, IoReason.of(e));
    } finally {
      done.accept(object.size());
    }
  }

  /** The hash of a log file. */
  Logs.Copy log(LogObject object) {
    Optional<String> known = hashes.sha256(object.key(), object.size(), object.version());
    try {
      return new Logs.Copy.Read(object.key(), known.isPresent() ? known.get() : hash(object));
    } catch (IOException e) {
      return new Logs.Copy.Unreadable(object.key(), IoReason.of(e));
    } finally {
      done.accept(object.size());
    }
  }

  private static String hash(LogObject object) throws IOException {
    try (HashingInputStream in = open(object)) {
      in.transferTo(OutputStream.nullOutputStream());
      return in.sha256().orElseThrow();
    }
  }

  private static HashingInputStream open(LogObject object) throws IOException {
    InputStream raw = object.open();
    return new HashingInputStream(Decompression.of(raw));
  }
}
