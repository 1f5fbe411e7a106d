package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.bulk.Receipt;
import dev.trailsearch.indexer.bulk.Settled;
import dev.trailsearch.indexer.ledger.ObjectState;
import dev.trailsearch.indexer.ledger.Outcome;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows one object until it is read and every document of it is settled: only then is it
 * finished.
 */
final class ObjectProgress implements Receipt {

  /** How reading an object ended. */
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
  }

  private final Receipt run;
  private final Consumer<Outcome> finished;
  private final RecordTally records = new RecordTally();
  private long pending;
  private @Nullable Instant oldest;
  private @Nullable Instant newest;
  private @Nullable ReadEnd end;

  /**
   * @param run hears of every document, too
   * @param finished called once, by the thread that settles the last document or ends the reading
   */
  ObjectProgress(Receipt run, Consumer<Outcome> finished) {
    this.run = run;
    this.finished = finished;
  }

  /** A document of it is about to be sent. */
  synchronized void sending() {
    pending++;
  }

  /** Something in it cannot be read. */
  synchronized void unreadable() {
    records.unreadable();
  }

  /** Nothing more is read of it. */
  void read(ReadEnd how) {
    Outcome outcome;
    synchronized (this) {
      end = how;
      outcome = outcome();
    }
    tell(outcome);
  }

  @Override
  public void settled(Document document, Settled settled) {
    run.settled(document, settled);
    Outcome outcome;
    synchronized (this) {
      records.settled(document, settled);
      span(document.event().time().instant());
      pending--;
      outcome = outcome();
    }
    tell(outcome);
  }

  private void span(@Nullable Instant time) {
    if (time == null) {
      return;
    }
    oldest = oldest == null || time.isBefore(oldest) ? time : oldest;
    newest = newest == null || time.isAfter(newest) ? time : newest;
  }

  private @Nullable Outcome outcome() {
    return end == null || pending > 0
        ? null
        : new Outcome(
            end.state(),
            records.counts(),
            end.uncompressed(),
            end.sha256(),
            oldest,
            newest,
            end.reason());
  }

  private void tell(@Nullable Outcome outcome) {
    if (outcome != null) {
      finished.accept(outcome);
    }
  }
}
