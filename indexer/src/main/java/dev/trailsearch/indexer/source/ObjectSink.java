package dev.trailsearch.indexer.source;

import java.util.function.Consumer;

/** Takes objects one after another and loads them, several at a time. */
public interface ObjectSink {

  /** What became of an object. */
  sealed interface Result {

    /** All of its events are safely in the index, or reported as rejected. */
    record Loaded() implements Result {}

    /**
     * It could not be read, or not to its end.
     *
     * @param reason in words
     */
    record Failed(String reason) implements Result {}
  }

  /**
   * Takes an object; waits while there is enough to do.
   *
   * @param done told once what became of it, from any thread; it returns at once
   * @throws InterruptedException if interrupted while waiting; the object is not taken then, and
   *     {@code done} is never told
   */
  void submit(LogObject object, Consumer<Result> done) throws InterruptedException;

  /**
   * For who has nothing to submit for long: throws what the loading has failed with, as {@link
   * #submit} would.
   */
  void check();
}
