package dev.trailsearch.sources.queue;

import java.time.Duration;

/** What is done with a message that was worked on. */
sealed interface Fate {

  /** What became of the objects that a message names. */
  sealed interface Work {

    /** All of them are loaded. */
    record Loaded() implements Work {}

    /** Not all of them were loaded. */
    record Failed(String reason) implements Work {}

    /** Nothing can be made of the message. */
    record Unreadable(String reason) implements Work {}
  }

  /** It is done with. */
  record Delete() implements Fate {}

  /** It comes again after this time. */
  record Again(Duration after, String reason) implements Fate {}

  /** It comes again after this time until the queue itself moves it away, and is told of. */
  record Redrive(Duration after, String reason) implements Fate {}

  /** It is hidden for as long as possible, and told of. */
  record Park(String reason) implements Fate {}

  /**
   * Decides.
   *
   * @param receives how often the message was received
   * @param redrives whether the queue has a redrive policy, which moves away what fails too often
   */
  static Fate of(Work work, int receives, boolean redrives, QueueSettings settings) {
    return switch (work) {
      case Work.Loaded() -> new Delete();
      case Work.Failed(String reason) ->
          redrives || receives < settings.attempts()
              ? new Again(settings.backOff(receives), reason)
              : new Park(reason);
      case Work.Unreadable(String reason) ->
          redrives ? new Redrive(settings.backOff(receives), reason) : new Park(reason);
    };
  }
}
