package dev.trailsearch.indexer.deadletter;

import dev.trailsearch.indexer.bulk.BulkLoader;
import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.deadletter.Claims.Claimed;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.Waiting;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.Schema;
import dev.trailsearch.indexer.source.LostBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tries again to index what letters hold, on the very path that a load takes. The events say that
 * they come from the objects that held them.
 */
public final class Replay {

  private final EngineClient engine;
  private final DeadLetters letters;
  private final Claims claims;
  private final Partitioning partitioning;
  private final PartitionCatalogue partitions;
  private @Nullable LetterText texts;
  private final BulkLoader loader;
  private final ReplayListener listener;

  /**
   * A replay into an engine where {@link dev.trailsearch.indexer.schema.SchemaInstaller} has run.
   *
   * @param bulk how documents are sent
   * @param partitioning which time goes where
   * @param listener hears of each letter
   */
  public Replay(
      EngineClient engine, BulkSettings bulk, Partitioning partitioning, ReplayListener listener) {
    this.engine = engine;
    this.letters = new DeadLetters(engine, partitioning.clock(), bulk.patience());
    this.claims = new Claims(engine, partitioning.clock(), bulk.patience());
    this.partitioning = partitioning;
    this.partitions = new PartitionCatalogue(engine);
    this.loader = new BulkLoader(engine, partitions, bulk, Waiting.UNHEARD);
    this.listener = listener;
  }

  /**
   * Replays every letter that is meant and waits, its bytes unchanged.
   *
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   * @throws InterruptedException if interrupted; what was not replayed waits on
   */
  public ReplaySummary all(LetterFilter filter) throws InterruptedException {
    ReplayTally tally = new ReplayTally();
    List<LetterEntry> page = letters.page(filter, null);
    while (!page.isEmpty()) {
      replay(page, null, tally);
      page = letters.page(filter, page.getLast());
    }
    return ended(tally);
  }

  /** Replays the letters of these names, their bytes unchanged. Throws as {@link #all}. */
  public ReplaySummary of(List<String> ids) throws InterruptedException {
    return named(ids, null);
  }

  /**
   * Replays a letter with another text. It may be one record or several, in any form that an object
   * may have; each takes the place of the letter. Throws as {@link #all}.
   */
  public ReplaySummary repaired(String id, Slice text) throws InterruptedException {
    return named(List.of(id), text);
  }

  private ReplaySummary named(List<String> ids, @Nullable Slice repaired)
      throws InterruptedException {
    ReplayTally tally = new ReplayTally();
    Map<String, LetterEntry> found = letters.entries(ids);
    ids.stream()
        .distinct()
        .filter(id -> !found.containsKey(id))
        .forEach(id -> done(id, new LetterOutcome.Absent(), tally));
    replay(List.copyOf(found.values()), repaired, tally);
    return ended(tally);
  }

  /** A replay that its user cannot find is no replay: partitions refresh only now and then. */
  private ReplaySummary ended(ReplayTally tally) {
    ReplaySummary summary = tally.summary();
    if (summary.letters().replayed() > 0) {
      engine.send(
          "POST",
          "/" + Schema.READ_ALIAS + "/_refresh",
          Map.of("ignore_unavailable", "true"),
          null);
    }
    return summary;
  }

  /** A few at a time, so that memory stays flat and no claim grows old. */
  private void replay(List<LetterEntry> entries, @Nullable Slice repaired, ReplayTally tally)
      throws InterruptedException {
    List<LetterEntry> some = new ArrayList<>();
    long bytes = 0;
    for (LetterEntry entry : entries) {
      if (repaired == null && entry.length() > LostBytes.KEPT) {
        tally.unreadable();
        done(entry.id(), new LetterOutcome.Cut(entry.place()), tally);
        continue;
      }
      some.add(entry);
      bytes += Math.min(entry.length(), LostBytes.KEPT);
      if (bytes >= 4L * LostBytes.KEPT) {
        replaySome(some, repaired, tally);
        some.clear();
        bytes = 0;
      }
    }
    replaySome(some, repaired, tally);
  }

  private void replaySome(List<LetterEntry> entries, @Nullable Slice repaired, ReplayTally tally)
      throws InterruptedException {
    List<Attempt> attempts = new ArrayList<>();
    try {
      List<Claimed> claimed = claims.claim(entries);
      for (int i = 0; i < claimed.size(); i++) {
        String id = entries.get(i).id();
        switch (claimed.get(i)) {
          case Claimed.Won(OpenedLetter letter) -> attempts.add(attempt(letter, repaired, tally));
          case Claimed.Taken() -> done(id, new LetterOutcome.Taken(), tally);
          case Claimed.Absent() -> done(id, new LetterOutcome.Absent(), tally);
          case Claimed.Replayed(List<String> events) ->
              done(id, new LetterOutcome.ReplayedBefore(events), tally);
        }
      }
      loader.finish();
      claims.settle(attempts);
    } catch (RuntimeException | InterruptedException e) {
      claims.release(entries);
      throw e;
    }
    attempts.forEach(attempt -> done(attempt.entry().id(), outcome(attempt), tally));
  }

  private Attempt attempt(OpenedLetter letter, @Nullable Slice repaired, ReplayTally tally)
      throws InterruptedException {
    Attempt attempt = new Attempt(letter.entry(), tally);
    for (Document document : texts().read(letter, repaired, attempt)) {
      loader.add(document);
    }
    return attempt;
  }

  private LetterText texts() {
    LetterText ready = texts;
    if (ready == null) {
      ready = new LetterText(partitions.partitioning(partitioning));
      texts = ready;
    }
    return ready;
  }

  private static LetterOutcome outcome(Attempt attempt) {
    return switch (attempt.ended()) {
      case Attempt.Ended.Indexed(List<String> events) -> new LetterOutcome.Replayed(events);
      case Attempt.Ended.Failed(Fault fault) -> new LetterOutcome.Failed(fault);
    };
  }

  private void done(String id, LetterOutcome outcome, ReplayTally tally) {
    tally.done(outcome);
    listener.done(id, outcome);
  }
}
