package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.bulk.DocumentSink;
import dev.trailsearch.indexer.bulk.Settled;
import dev.trailsearch.indexer.coverage.Place;
import dev.trailsearch.indexer.ledger.Claim;
import dev.trailsearch.indexer.ledger.Ledger;
import dev.trailsearch.indexer.ledger.Ledger.Finished;
import dev.trailsearch.indexer.ledger.ObjectState;
import dev.trailsearch.indexer.ledger.Outcome;
import dev.trailsearch.indexer.ledger.Worker;
import dev.trailsearch.indexer.load.LoadProblem.Severity;
import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** One load, from the listing to the last entry in the ledger. */
final class LoadRun {

  /** Progress within one large object is told this often. */
  private static final int EVENTS_A_REPORT = 1_000;

  /** Whether other workers have finished what they hold is looked at this often. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Ledger ledger;
  private final Worker worker;
  private final DocumentSink sink;
  private final Completions completions;
  private final LoadListener listener;
  private final Instant againBefore;

  private final Tally tally = new Tally();
  private final Queue<LogObject> held = new ConcurrentLinkedQueue<>();
  private final LongAdder planned = new LongAdder();
  private final LongAdder plannedBytes = new LongAdder();
  private final Set<Place> touched = ConcurrentHashMap.newKeySet();

  /**
   * @param againBefore what was finished before this time is read again
   */
  LoadRun(
      Ledger ledger, Worker worker, DocumentSink sink, LoadListener listener, Instant againBefore) {
    this.ledger = ledger;
    this.worker = worker;
    this.sink = sink;
    this.listener = listener;
    this.againBefore = againBefore;
    this.completions = new Completions(ledger, worker, this::entered);
  }

  /** Loads what the source holds; {@code readers} read it, each with the means to. */
  LoadSummary run(Source source, Selection selection, List<ObjectLoad> means)
      throws IOException, InterruptedException {
    Stream<Readers.Reader> each = means.stream().map(load -> chunk -> read(chunk, load));
    try (Readers readers = new Readers(each.toList())) {
      Chunks chunks = new Chunks(chunk -> listed(chunk, readers), this::unlisted, this::passedOver);
      source.list(selection, chunks);
      chunks.end();
      finish(readers);
      while (!held.isEmpty()) {
        takeOver(readers);
      }
    }
    return tally.summary();
  }

  /** Where objects are loaded, now or before: a run that was interrupted has not told. */
  Set<Place> touched() {
    return touched;
  }

  private void listed(List<LogObject> chunk, Readers readers) throws InterruptedException {
    tally.objects.add(chunk.size());
    plan(chunk.size(), chunk.stream().mapToLong(LogObject::size).sum());
    readers.take(chunk);
  }

  private void unlisted(String place, String reason) {
    tally.objects.increment();
    tally.finished(ObjectState.FAILED);
    problem(new LoadProblem(Severity.FAILED, place, null, reason));
  }

  private void passedOver(String place, String reason) {
    problem(new LoadProblem(Severity.NOT_A_LOG, place, null, reason));
  }

  private void read(List<LogObject> chunk, ObjectLoad load) throws InterruptedException {
    for (Claim claim : ledger.claim(chunk, worker, againBefore)) {
      switch (claim) {
        case Claim.Won won -> load.load(won.object(), progress(won), tally, this::problem);
        case Claim.Done(LogObject object) -> skipped(object);
        case Claim.Held(LogObject object) -> held.add(object);
      }
      progressed();
    }
  }

  private ObjectProgress progress(Claim.Won claim) {
    return new ObjectProgress(this::settled, outcome -> finished(claim, outcome));
  }

  private void skipped(LogObject object) {
    Place.of(object.key()).ifPresent(touched::add);
    tally.skipped.increment();
    plan(-1, -object.size());
  }

  private void settled(Document document, Settled outcome) {
    tally.records.settled(document, outcome);
    if (tally.records.read() % EVENTS_A_REPORT == 0) {
      progressed();
    }
    if (outcome instanceof Settled.Rejected(String reason)) {
      problem(
          new LoadProblem(
              Severity.REJECTED, document.provenance().source(), document.position(), reason));
    }
  }

  private void finished(Claim.Won claim, Outcome outcome) {
    try {
      listener.finished(claim.object().key());
      completions.add(new Finished(claim, outcome));
    } catch (InterruptedException e) {
      // The next run reads the object again.
      Thread.currentThread().interrupt();
    }
  }

  /** What another worker has taken over, it will finish. */
  private void entered(Finished object, boolean stands) {
    if (stands) {
      tally.finished(object.outcome().state());
      Place.of(object.claim().object().key()).ifPresent(touched::add);
    } else {
      tally.skipped.increment();
    }
  }

  /** Every object listed so far is read and entered, unless another worker has it. */
  private void finish(Readers readers) throws InterruptedException {
    readers.await();
    sink.finish();
    completions.flush();
    progressed();
  }

  /** Asks again for what other workers had: it is finished, or they have died. */
  private void takeOver(Readers readers) throws InterruptedException {
    listener.waiting(held.size());
    Thread.sleep(PAUSE);
    Chunks chunks = new Chunks(readers::take, this::unlisted, this::passedOver);
    List<LogObject> now = new ArrayList<>();
    for (LogObject object = held.poll(); object != null; object = held.poll()) {
      now.add(object);
    }
    for (LogObject object : now) {
      chunks.found(object);
    }
    chunks.end();
    finish(readers);
  }

  private synchronized void plan(int objects, long bytes) {
    planned.add(objects);
    plannedBytes.add(bytes);
    listener.planned(planned.sum(), plannedBytes.sum());
  }

  private synchronized void problem(LoadProblem problem) {
    listener.problem(problem);
  }

  private synchronized void progressed() {
    listener.progressed(tally.summary());
  }
}
