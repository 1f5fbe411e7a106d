package dev.trailsearch.sources.queue;

import java.util.List;
import java.util.Optional;

/** What a message means. */
sealed interface Notification {

  /**
   * Objects that are there now; none if the message is of something else that needs no loading: a
   * test, or a deletion.
   */
  record Objects(List<Named> objects) implements Notification {
    /** Copies the list. */
    public Objects {
      objects = List.copyOf(objects);
    }
  }

  /**
   * Nothing can be made of it.
   *
   * @param reason in words
   */
  record Unreadable(String reason) implements Notification {}

  /**
   * An object in S3.
   *
   * @param size in bytes; empty if the message does not tell
   * @param etag without quotes; empty if the message does not tell
   */
  record Named(String bucket, String key, Optional<Long> size, Optional<String> etag) {}
}
