package dev.trailsearch.sources.queue;

import dev.trailsearch.indexer.source.ObjectSink.Result;
import dev.trailsearch.sources.queue.Fate.Work;
import java.util.function.Consumer;

/** A message that is worked on, until it is known what became of every object that it names. */
final class Delivery {

  private final QueueMessage message;
  private final Consumer<Delivery> finished;
  private Work work = new Work.Loaded();

  /** Objects that nothing is known of yet, and one for the reading of the message itself. */
  private int open = 1;

  /**
   * A message that was just received.
   *
   * @param finished told once, from any thread
   */
  Delivery(QueueMessage message, Consumer<Delivery> finished) {
    this.message = message;
    this.finished = finished;
  }

  QueueMessage message() {
    return message;
  }

  /** What became of it, once it is finished. */
  synchronized Work work() {
    return work;
  }

  /** The message names an object. */
  synchronized void expect() {
    open++;
  }

  /** What became of an object that was expected. */
  void told(String object, Result result) {
    switch (result) {
      case Result.Loaded() -> {}
      case Result.Failed(String reason) -> become(new Work.Failed(object + ": " + reason));
    }
    close();
  }

  /** Nothing can be made of the message. */
  void unreadable(String reason) {
    become(new Work.Unreadable(reason));
    close();
  }

  /** The message names no more objects. */
  void named() {
    close();
  }

  private synchronized void become(Work other) {
    work = other;
  }

  private void close() {
    boolean last;
    synchronized (this) {
      open--;
      last = open == 0;
    }
    if (last) {
      finished.accept(this);
    }
  }
}
