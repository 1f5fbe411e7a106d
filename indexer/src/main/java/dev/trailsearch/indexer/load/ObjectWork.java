package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.bulk.DocumentSink;
import dev.trailsearch.indexer.bulk.Settled;
import dev.trailsearch.indexer.deadletter.DeadLetter;
import dev.trailsearch.indexer.deadletter.DeadLetters;
import dev.trailsearch.indexer.ledger.Claim;
import dev.trailsearch.indexer.ledger.Ledger;
import dev.trailsearch.indexer.ledger.Ledger.Finished;
import dev.trailsearch.indexer.ledger.Outcome;
import dev.trailsearch.indexer.ledger.Worker;
import dev.trailsearch.indexer.load.LoadProblem.Severity;
import dev.trailsearch.indexer.source.LogObject;
import java.time.Instant;
import java.util.List;

/** Claims objects, reads what was won, and enters what became of it. */
final class ObjectWork {

  /** Progress within one large object is told this often. */
  private static final int EVENTS_A_REPORT = 1_000;

  /** Hears what becomes of each object. Called by several threads at a time. */
  interface Fates {

    /** It was finished before, and has not changed. */
    void done(LogObject object);

    /** Another worker has it. */
    void held(LogObject object);

    /** It is read, and its entry in the ledger stands. */
    void entered(LogObject object, Outcome outcome);

    /** It was read, but another worker has taken it over, and will finish it. */
    void takenOver(LogObject object);
  }

  private final LoadMeans means;
  private final Instant againBefore;
  private final LoadListener listener;
  private final Fates fates;
  private final Tally tally;
  private final Completions completions;

  /**
   * What a worker needs.
   *
   * @param sink takes the documents
   * @param letters take what cannot be indexed
   */
  record LoadMeans(Ledger ledger, Worker worker, DocumentSink sink, DeadLetters letters) {}

  /**
   * @param againBefore what was finished before this time is read again
   */
  ObjectWork(
      LoadMeans means, Instant againBefore, LoadListener listener, Fates fates, Tally tally) {
    this.means = means;
    this.againBefore = againBefore;
    this.listener = listener;
    this.fates = fates;
    this.tally = tally;
    this.completions = new Completions(means.ledger(), means.worker(), this::entered);
  }

  /** Reads those of the objects that can be had. */
  void read(List<LogObject> chunk, ObjectLoad load) throws InterruptedException {
    for (Claim claim : means.ledger().claim(chunk, means.worker(), againBefore)) {
      switch (claim) {
        case Claim.Won won -> load.load(won.object(), progress(won), tally, listener::problem);
        case Claim.Done(LogObject object) -> fates.done(object);
        case Claim.Held(LogObject object) -> fates.held(object);
      }
      listener.progressed(tally.summary());
    }
  }

  /** Waits until everything that was read is settled and entered. */
  void settle() throws InterruptedException {
    means.sink().finish();
    completions.flush();
    listener.progressed(tally.summary());
  }

  /** Enters what is finished by now. */
  void enter() throws InterruptedException {
    completions.flush();
  }

  private ObjectProgress progress(Claim.Won claim) {
    return new ObjectProgress(new Counted(), means.letters(), outcome -> finished(claim, outcome));
  }

  private void finished(Claim.Won claim, Outcome outcome) {
    try {
      listener.finished(claim.object().key());
      completions.add(new Finished(claim, outcome));
    } catch (InterruptedException e) {
      // Not entered, so the next load reads it again.
      Thread.currentThread().interrupt();
    }
  }

  private void entered(Finished object, boolean stands) {
    LogObject read = object.claim().object();
    if (stands) {
      tally.finished(object.outcome().state());
      fates.entered(read, object.outcome());
    } else {
      fates.takenOver(read);
    }
  }

  /** Counts records for the whole load, and reports those that are rejected. */
  private final class Counted implements LoadEvents {

    @Override
    public void settled(Document document, Settled outcome) {
      tally.records.settled(document, outcome);
      if (tally.records.read() % EVENTS_A_REPORT == 0) {
        listener.progressed(tally.summary());
      }
    }

    @Override
    public void rejected(DeadLetter letter) {
      tally.records.rejected(letter);
      listener.problem(
          new LoadProblem(
              Severity.REJECTED,
              letter.place().object(),
              letter.fault().noticed(),
              letter.fault().reason()));
    }

    @Override
    public void replayedBefore(DeadLetter letter) {
      tally.records.replayedBefore(letter);
    }
  }
}
