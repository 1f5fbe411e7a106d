package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.coverage.Place;
import dev.trailsearch.indexer.ledger.ObjectState;
import dev.trailsearch.indexer.ledger.Outcome;
import dev.trailsearch.indexer.load.LoadProblem.Severity;
import dev.trailsearch.indexer.load.ObjectWork.Fates;
import dev.trailsearch.indexer.load.ObjectWork.LoadMeans;
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
final class LoadRun implements Fates {

  /** Whether other workers have finished what they hold is looked at this often. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final LoadListener listener;
  private final ObjectWork work;
  private final Tally tally = new Tally();
  private final Queue<LogObject> held = new ConcurrentLinkedQueue<>();
  private final LongAdder planned = new LongAdder();
  private final LongAdder plannedBytes = new LongAdder();
  private final Set<Place> touched = ConcurrentHashMap.newKeySet();

  /**
   * @param againBefore what was finished before this time is read again
   */
  LoadRun(LoadMeans means, LoadListener listener, Instant againBefore) {
    this.listener = listener;
    this.work = new ObjectWork(means, againBefore, listener, this, tally);
  }

  /** Loads what is wanted of the source; as many objects are read at once as there are loads. */
  LoadSummary run(Source source, Selection selection, List<ObjectLoad> loads)
      throws IOException, InterruptedException {
    Stream<Readers.Reader> each = loads.stream().map(load -> chunk -> work.read(chunk, load));
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
    listener.problem(new LoadProblem(Severity.FAILED, place, null, reason));
  }

  private void passedOver(String place, String reason) {
    listener.problem(new LoadProblem(Severity.NOT_A_LOG, place, null, reason));
  }

  @Override
  public void done(LogObject object) {
    touch(object);
    tally.skipped.increment();
    plan(-1, -object.size());
  }

  @Override
  public void held(LogObject object) {
    held.add(object);
  }

  @Override
  public void entered(LogObject object, Outcome outcome) {
    touch(object);
  }

  @Override
  public void takenOver(LogObject object) {
    tally.skipped.increment();
  }

  private void touch(LogObject object) {
    Place.of(object.key()).ifPresent(touched::add);
  }

  /** Every object listed so far is read and entered, unless another worker has it. */
  private void finish(Readers readers) throws InterruptedException {
    readers.await();
    work.settle();
  }

  /** Asks again for what other workers had: it is finished, or they have died. */
  private void takeOver(Readers readers) throws InterruptedException {
    listener.waiting(held.size());
    Thread.sleep(PAUSE);
    List<LogObject> now = new ArrayList<>();
    for (LogObject object = held.poll(); object != null; object = held.poll()) {
      now.add(object);
    }
    Chunks chunks = new Chunks(readers::take, this::unlisted, this::passedOver);
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
}
