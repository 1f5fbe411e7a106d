package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.bulk.Receipt;
import dev.trailsearch.indexer.bulk.Settled;
import dev.trailsearch.indexer.deadletter.DeadLetter;
import dev.trailsearch.indexer.deadletter.DeadLetters;
import dev.trailsearch.indexer.ledger.Outcome;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows one object until it is read, every document of it is settled and every dead letter kept:
 * only then is it finished.
 */
final class ObjectProgress implements Receipt {

  private final LoadEvents run;
  private final Rejections rejections;
  private final Consumer<Outcome> finished;
  private final RecordTally records = new RecordTally();
  private long pending;
  private @Nullable Instant oldest;
  private @Nullable Instant newest;
  private @Nullable ReadEnd end;

  /**
   * @param run hears of every record, too
   * @param finished called once, by the thread that settles the last document or ends the reading;
   *     never, if that is interrupted
   */
  ObjectProgress(LoadEvents run, DeadLetters letters, Consumer<Outcome> finished) {
    this.run = run;
    this.rejections = new Rejections(letters, records, run);
    this.finished = finished;
  }

  /** A document of it is about to be sent. */
  synchronized void sending() {
    pending++;
  }

  /** Something in it cannot be read. */
  void lost(DeadLetter letter) throws InterruptedException {
    rejections.add(letter);
  }

  /** Nothing more is read of it. */
  void read(ReadEnd how) throws InterruptedException {
    boolean complete;
    synchronized (this) {
      end = how;
      complete = pending == 0;
    }
    if (complete) {
      finish(how);
    }
  }

  @Override
  public void settled(Document document, Settled settled) {
    try {
      if (settled instanceof Settled.Rejected rejected) {
        rejections.add(DeadLetter.of(document, rejected));
      } else {
        records.settled(document, settled);
        run.settled(document, settled);
      }
      ReadEnd complete = settledOne(document);
      if (complete != null) {
        finish(complete);
      }
    } catch (InterruptedException e) {
      // Not finished, so the next load reads it again.
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable ReadEnd settledOne(Document document) {
    Instant time = document.outline().time();
    if (time != null) {
      oldest = oldest == null || time.isBefore(oldest) ? time : oldest;
      newest = newest == null || time.isAfter(newest) ? time : newest;
    }
    pending--;
    return pending == 0 ? end : null;
  }

  private void finish(ReadEnd how) throws InterruptedException {
    rejections.flush();
    finished.accept(outcome(how));
  }

  private synchronized Outcome outcome(ReadEnd how) {
    return new Outcome(
        how.state(),
        records.counts(),
        how.uncompressed(),
        how.sha256(),
        oldest,
        newest,
        how.reason());
  }
}
