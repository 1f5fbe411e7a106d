package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.ledger.ObjectState;
import org.jspecify.annotations.Nullable;

/**
 * How reading an object, or one file in it, ended.
 *
 * @param uncompressed bytes read
 * @param sha256 of them, if they are all that the object holds; null otherwise
 * @param reason why it failed or is no log; null otherwise
 */
record ReadEnd(
    ObjectState state, long uncompressed, @Nullable String sha256, @Nullable String reason) {

  /** Of two files in one object: the object has failed if one has, and is a log if one is. */
  ReadEnd and(ReadEnd other) {
    boolean tells =
        state == ObjectState.NOT_LOG
            || (state == ObjectState.LOADED && other.state == ObjectState.FAILED);
    ReadEnd telling = tells && other.state != ObjectState.NOT_LOG ? other : this;
    return new ReadEnd(telling.state, uncompressed + other.uncompressed, null, telling.reason);
  }

  /** The same with the hash of the object's content. */
  ReadEnd hashed(@Nullable String hash) {
    return new ReadEnd(state, uncompressed, hash, reason);
  }
}
