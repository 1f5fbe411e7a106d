package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.event.Position;
import org.jspecify.annotations.Nullable;

/**
 * Something that was not loaded, or not as it stands.
 *
 * @param severity what it means for the load
 * @param object the file or key
 * @param position where in its uncompressed content; null if it concerns the whole object
 * @param reason in words
 */
public record LoadProblem(
    Severity severity, String object, @Nullable Position position, String reason) {

  /** What a problem means for the load. */
  public enum Severity {
    /** Holds no CloudTrail records, and need not. */
    NOT_A_LOG,
    /** A record was not indexed. */
    REJECTED,
    /** An object was not read, or not to its end. */
    FAILED
  }

  /** One line: the file, the place, the reason. */
  public String words() {
    return position == null
        ? object + ": " + reason
        : object + ": " + position.words() + ": " + reason;
  }
}
