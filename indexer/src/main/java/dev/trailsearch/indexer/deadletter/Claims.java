package dev.trailsearch.indexer.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import dev.trailsearch.indexer.opensearch.Patience;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Who replays which letter. Of several that want one, the first has it, until it is settled or time
 * is up; so a letter that was mended twice becomes one event, not two.
 */
final class Claims {

  /** Longer than any replay of a few letters, also where the engine has to be waited for. */
  static final Duration LEASE = Duration.ofMinutes(15);

  private final LetterBulk bulk;
  private final LetterBulk once;
  private final InstantSource clock;
  private final String claim = UUID.randomUUID().toString();

  Claims(EngineClient engine, InstantSource clock, Duration patience) {
    this.bulk = new LetterBulk(engine, new Patience(patience));
    this.once = new LetterBulk(engine, new Patience(Duration.ZERO));
    this.clock = clock;
  }

  /** What became of the wish to have a letter. */
  sealed interface Claimed {

    /** It may be replayed. */
    record Won(OpenedLetter letter) implements Claimed {}

    /** Another has it. */
    record Taken() implements Claimed {}

    /** It was replayed before. */
    record Replayed(List<String> events) implements Claimed {

      public Replayed {
        events = List.copyOf(events);
      }
    }

    /** It is not there. */
    record Absent() implements Claimed {}
  }

  /** Claims the letters, and answers in their order. */
  List<Claimed> claim(List<LetterEntry> letters) throws InterruptedException {
    Instant now = now();
    List<Claimed> claimed = new ArrayList<>(letters.size());
    bulk.send(
            letters.stream()
                .map(letter -> LetterAction.claim(letter.id(), claim, now, now.plus(LEASE))))
        .forEach(answer -> claimed.add(claimed(answer)));
    return claimed;
  }

  private static Claimed claimed(EngineResponse answer) {
    if (!answer.ok()) {
      return new Claimed.Absent();
    }
    JsonNode letter = answer.body().path("get").path("_source");
    if (!answer.body().path("result").asText().equals("noop")) {
      return new Claimed.Won(LetterJson.opened(letter));
    }
    Status status = LetterJson.entry(letter).status();
    return switch (status.state()) {
      case WAITING -> new Claimed.Taken();
      case REPLAYED -> new Claimed.Replayed(status.events());
    };
  }

  /** Writes down how replays ended. */
  void settle(List<Attempt> attempts) throws InterruptedException {
    Instant now = now();
    bulk.send(attempts.stream().map(attempt -> settled(attempt, now)));
  }

  private LetterAction settled(Attempt attempt, Instant now) {
    String id = attempt.entry().id();
    return switch (attempt.ended()) {
      case Attempt.Ended.Indexed(List<String> events) ->
          LetterAction.replayed(id, claim, events, now);
      case Attempt.Ended.Failed(Fault fault) -> LetterAction.failed(id, claim, fault, now);
    };
  }

  /** Gives back what will not be replayed now, if the engine is there to hear of it. */
  void release(List<LetterEntry> letters) throws InterruptedException {
    try {
      once.send(letters.stream().map(letter -> LetterAction.release(letter.id(), claim)));
    } catch (EngineException _) {
      // The claims end by themselves, and what came before is the error to be told.
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
