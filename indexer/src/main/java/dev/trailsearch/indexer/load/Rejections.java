package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.deadletter.DeadLetter;
import dev.trailsearch.indexer.deadletter.DeadLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps what cannot be indexed of one object in the engine, some at a time: a file of garbage has
 * more of it than memory.
 */
final class Rejections {

  private static final int LETTERS = 500;
  private static final long BYTES = 4L * 1024 * 1024;

  private final DeadLetters letters;
  private final List<LoadEvents> listeners;
  private List<DeadLetter> waiting = new ArrayList<>();
  private long bytes;

  Rejections(DeadLetters letters, LoadEvents... listeners) {
    this.letters = letters;
    this.listeners = List.of(listeners);
  }

  void add(DeadLetter letter) throws InterruptedException {
    synchronized (this) {
      waiting.add(letter);
      bytes += letter.content().bytes().length();
      if (waiting.size() < LETTERS && bytes < BYTES) {
        return;
      }
    }
    flush();
  }

  /** Keeps all that were added so far: when this returns, they outlive the engine. */
  void flush() throws InterruptedException {
    List<DeadLetter> due;
    synchronized (this) {
      due = waiting;
      waiting = new ArrayList<>();
      bytes = 0;
    }
    if (due.isEmpty()) {
      return;
    }
    letters.put(due);
    Set<String> resolved = letters.resolved(due.stream().map(DeadLetter::id).toList()).keySet();
    for (DeadLetter letter : due) {
      for (LoadEvents listener : listeners) {
        if (resolved.contains(letter.id())) {
          listener.replayedBefore(letter);
        } else {
          listener.rejected(letter);
        }
      }
    }
  }
}
