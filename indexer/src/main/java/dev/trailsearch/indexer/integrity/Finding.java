package dev.trailsearch.indexer.integrity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that is not as it should be, or cannot be proven. */
public sealed interface Finding {

  /** The object it is about; of missing hours, the nearest digest that is there. */
  String object();

  /** What is wrong with it, to be read behind its name. */
  String words();

  /** A digest that cannot be read. */
  record UnreadableDigest(String object, String reason) implements Finding {
    @Override
    public String words() {
      return "this digest cannot be read: " + reason;
    }
  }

  /** A digest that lies elsewhere than it says of itself. */
  record MovedDigest(String object, String place) implements Finding {
    @Override
    public String words() {
      return "this digest is not in its place: it was delivered as " + place;
    }
  }

  /** A digest whose signature is wrong: it, or its signature, was changed or forged. */
  record BadSignature(String object, String fingerprint) implements Finding {
    @Override
    public String words() {
      return "the signature of this digest is wrong, by the public key " + fingerprint;
    }
  }

  /** A digest without a signature, neither beside it nor in the digest after it. */
  record NoSignature(String object) implements Finding {
    @Override
    public String words() {
      return "this digest has no signature, neither in its metadata or a .sig file nor in the"
          + " digest after it";
    }
  }

  /**
   * Digests of a chain whose signatures cannot be checked for want of a public key.
   *
   * @param object the first of them
   * @param count how many they are
   * @param reason why there is no key
   */
  record NoKey(String object, long count, String reason) implements Finding {
    @Override
    public String words() {
      return "%s: the signature%s cannot be checked"
          .formatted(
              reason,
              count == 1 ? " of this digest" : "s of " + count + " digests from this one on");
    }
  }

  /** A digest that is not the one that the digest after it names by its hash. */
  record AlteredDigest(String object, String next) implements Finding {
    @Override
    public String words() {
      return "this digest was altered: its hash is not the one in the digest after it, " + next;
    }
  }

  /**
   * A digest that does not follow from the one before.
   *
   * @param previous the digest before it
   * @param reason in words
   */
  record BrokenLink(String object, String previous, String reason) implements Finding {
    @Override
    public String words() {
      return "the chain is broken between this digest and the one before, %s: %s"
          .formatted(previous, reason);
    }
  }

  /**
   * Digests that must have been there, since a later one names the last of them.
   *
   * @param object the digest after them
   * @param named the last of them
   * @param from the end of the digest before them; null if there is none
   * @param to the begin of the digest after them
   */
  record MissingDigests(String object, String named, @Nullable Instant from, Instant to)
      implements Finding {
    @Override
    public String words() {
      return from == null
          ? "the digest before this one is missing, and all before it up to %s: %s"
              .formatted(to, named)
          : "%s, are missing before this one; the last of them is %s"
              .formatted(Hours.words(from, to, "digests of"), named);
    }
  }

  /**
   * Hours that no digest covers, though none is named that should.
   *
   * @param reason where they lie in the chain
   */
  record MissingHours(String object, Instant from, Instant to, String reason) implements Finding {
    @Override
    public String words() {
      return Hours.words(from, to, "no digest covers") + ": " + reason;
    }
  }

  /** A log file that a digest names and that is not there. */
  record MissingLog(String object, String digest) implements Finding {
    @Override
    public String words() {
      return "this log file is missing; named by " + digest;
    }
  }

  /** A log file whose content is not the one that was delivered. */
  record AlteredLog(String object, String digest) implements Finding {
    @Override
    public String words() {
      return "this log file was altered: its hash is not the one in " + digest;
    }
  }

  /** A log file that cannot be read. */
  record UnreadableLog(String object, String reason) implements Finding {
    @Override
    public String words() {
      return "this log file cannot be read: " + reason;
    }
  }

  /** A log file from hours that are covered, and that no digest names. */
  record UnnamedLog(String object) implements Finding {
    @Override
    public String words() {
      return "no digest names this log file, though digests cover its time";
    }
  }

  /**
   * Log files from hours that no digest covers.
   *
   * @param object the first of them
   * @param count how many they are
   * @param account whose they are
   * @param region where they were recorded
   */
  record UncoveredLogs(String object, long count, String account, String region)
      implements Finding {
    @Override
    public String words() {
      return "no digest covers the time of %d log file%s of %s in %s, of which this is the first"
          .formatted(count, count == 1 ? "" : "s", account, region);
    }
  }

  /** A place that could not be looked into, so that what lies there may seem to be missing. */
  record UnreadablePlace(String object, String reason) implements Finding {
    @Override
    public String words() {
      return "could not be looked into: " + reason;
    }
  }
}
