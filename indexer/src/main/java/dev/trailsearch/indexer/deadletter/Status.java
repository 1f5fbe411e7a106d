package dev.trailsearch.indexer.deadletter;

import java.time.Instant;
import java.util.List;

/**
 * What became of a letter so far.
 *
 * @param state whether it waits
 * @param attempts how often it was tried to index it, by loads and replays, the first included
 * @param first when it was lost for the first time
 * @param last when it was tried for the last time
 * @param events ids of the events that a replay made of it; empty while it waits, and where they
 *     were older than what retention keeps
 */
public record Status(State state, int attempts, Instant first, Instant last, List<String> events) {

  /** Copies the list. */
  public Status {
    events = List.copyOf(events);
  }
}
