package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.bulk.BulkLoader;
import dev.trailsearch.indexer.coverage.Place;
import dev.trailsearch.indexer.ledger.ObjectState;
import dev.trailsearch.indexer.ledger.Outcome;
import dev.trailsearch.indexer.ledger.Worker;
import dev.trailsearch.indexer.ledger.Workers;
import dev.trailsearch.indexer.load.ObjectWork.Fates;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.ObjectSink;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A load without an end: takes objects as they come. Nobody waits for a batch to fill: what came is
 * sent at least once a second.
 */
public final class Intake implements ObjectSink, AutoCloseable {

  private static final Duration TICK = Duration.ofSeconds(1);
  private static final int TICKS_A_COVERAGE = 30;

  private final LoadSetup setup;
  private final Worker worker;
  private final BulkLoader loader;
  private final ObjectWork work;
  private final Readers readers;
  private final Tally tally = new Tally();
  private final Thread ticking;
  private final Map<LogObject, Consumer<Result>> waiting =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private Set<Place> touched = new HashSet<>();
  private volatile @Nullable RuntimeException failure;

  private Intake(LoadSetup setup, Workers workers, Worker worker) throws InterruptedException {
    this.setup = setup;
    this.worker = worker;
    this.loader = setup.loader();
    this.work =
        new ObjectWork(
            setup.means(workers, worker, loader), Instant.MIN, setup.listener(), new Told(), tally);
    Stream<Readers.Reader> each =
        setup.loads(loader).stream().map(load -> chunk -> work.read(chunk, load));
    this.readers = new Readers(each.toList());
    this.ticking = Thread.ofVirtual().name("intake").unstarted(this::tick);
  }

  /**
   * Begins, until the result is closed.
   *
   * @throws EngineException if the engine refuses, or cannot answer for too long
   */
  public static Intake open(EngineClient engine, LoadSettings settings, LoadListener listener)
      throws InterruptedException {
    LoadSetup setup = new LoadSetup(engine, settings, new SerialListener(listener));
    Workers workers = setup.workers();
    Intake intake = new Intake(setup, workers, workers.join());
    intake.ticking.start();
    return intake;
  }

  /**
   * {@inheritDoc}
   *
   * @throws EngineException if the engine could not be written to for too long
   */
  @Override
  public void submit(LogObject object, Consumer<Result> done) throws InterruptedException {
    check();
    waiting.put(object, done);
    try {
      tally.objects.increment();
      readers.take(List.of(object));
    } catch (RuntimeException | InterruptedException e) {
      waiting.remove(object);
      throw e;
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws EngineException if the engine could not be written to for too long
   */
  @Override
  public void check() {
    RuntimeException ended = failure;
    if (ended != null) {
      throw ended;
    }
    readers.check();
  }

  /** What was done so far. */
  public LoadSummary summary() {
    return tally.summary();
  }

  /**
   * Waits until everything that was submitted is safely in the index.
   *
   * @throws EngineException if the engine could not be written to for too long
   */
  public void drain() throws InterruptedException {
    readers.await();
    work.settle();
    tellCoverage();
  }

  private void tick() {
    try {
      for (int n = 1; true; n++) {
        Thread.sleep(TICK);
        loader.flush();
        work.enter();
        if (n % TICKS_A_COVERAGE == 0) {
          tellCoverage();
        }
      }
    } catch (RuntimeException e) {
      failure = e;
    } catch (InterruptedException _) {
      // closed
    }
  }

  private void tellCoverage() throws InterruptedException {
    Set<Place> places;
    synchronized (this) {
      places = touched;
      touched = new HashSet<>();
    }
    setup.tellCoverage(places);
  }

  /** Ends at once; what was not drained is loaded when it is submitted again. */
  @Override
  public void close() {
    ticking.interrupt();
    readers.close();
    worker.close();
  }

  /** Tells whoever submitted an object what became of it. */
  private final class Told implements Fates {

    @Override
    public void done(LogObject object) {
      tally.skipped.increment();
      tell(object, new Result.Loaded());
    }

    @Override
    public void held(LogObject object) {
      tally.skipped.increment();
      tell(object, new Result.Failed("another worker is reading it"));
    }

    @Override
    public void entered(LogObject object, Outcome outcome) {
      synchronized (Intake.this) {
        Place.of(object.key()).ifPresent(touched::add);
      }
      tell(
          object,
          outcome.state() == ObjectState.FAILED
              ? new Result.Failed(String.valueOf(outcome.reason()))
              : new Result.Loaded());
    }

    @Override
    public void takenOver(LogObject object) {
      tally.skipped.increment();
      tell(object, new Result.Failed("another worker has taken it over"));
    }

    private void tell(LogObject object, Result result) {
      Consumer<Result> done = waiting.remove(object);
      if (done != null) {
        done.accept(result);
      }
    }
  }
}
