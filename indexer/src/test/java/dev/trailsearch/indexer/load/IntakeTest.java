package dev.trailsearch.indexer.load;

import static dev.trailsearch.indexer.Records.logFile;
import static java.lang.Thread.State.TERMINATED;
import static java.lang.Thread.State.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.engine.testing.EngineProxy;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.Until;
import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.source.FakeObject;
import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.ObjectSink.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeTest {

  private static final LogObject A = new FakeObject("a", "1", logFile(0, 10));
  private static final LogObject B = new FakeObject("b", "1", logFile(10, 20));

  private TestStore store;

  @BeforeEach
  void start() {
    store = TestStore.empty();
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void an_object_is_loaded_soon_though_no_batch_is_full() throws Exception {
    try (Intake intake = open()) {
      assertThat(submit(intake, A).get(60, TimeUnit.SECONDS)).isEqualTo(new Result.Loaded());
      assertThat(submit(intake, B).get(60, TimeUnit.SECONDS)).isEqualTo(new Result.Loaded());
      assertThat(intake.summary().records().indexed()).isEqualTo(20);
    }
    store.engine().request("POST", "/cloudtrail/_refresh", null);
    assertThat(store.count()).isEqualTo(20);
  }

  @Test
  void what_comes_twice_is_loaded_once() throws Exception {
    try (Intake intake = open()) {
      submit(intake, A).get(60, TimeUnit.SECONDS);
      assertThat(submit(intake, A).get(60, TimeUnit.SECONDS)).isEqualTo(new Result.Loaded());
      assertThat(intake.summary().records().read()).isEqualTo(10);
    }
  }

  @Test
  void what_cannot_be_read_is_told_to_have_failed() throws Exception {
    try (Intake intake = open()) {
      assertThat(submit(intake, new Gone()).get(60, TimeUnit.SECONDS))
          .isEqualTo(new Result.Failed("it is gone"));
    }
  }

  @Test
  void draining_waits_for_all_that_was_submitted() throws Exception {
    try (Intake intake = open()) {
      CompletableFuture<Result> a = submit(intake, A);
      CompletableFuture<Result> b = submit(intake, B);
      intake.drain();
      assertThat(a).isCompletedWithValue(new Result.Loaded());
      assertThat(b).isCompletedWithValue(new Result.Loaded());
    }
  }

  @Test
  void draining_waits_for_what_is_being_entered_just_then() throws Exception {
    CountDownLatch entering = new CountDownLatch(1);
    CountDownLatch draining = new CountDownLatch(1);
    try (EngineProxy slow =
            new EngineProxy(
                TestEngine.shared().uri(),
                asked -> {
                  if (asked.body().contains("\"state\":\"loaded\"")) {
                    entering.countDown();
                    await(draining);
                  }
                  return true;
                });
        TestStore through = store.through(slow.uri());
        Intake intake =
            Intake.open(through.engine(), TestStore.settings().withReaders(2), store.listener())) {
      CompletableFuture<Result> a = submit(intake, A);
      entering.await();
      FutureTask<Boolean> drain =
          new FutureTask<>(() -> {
            intake.drain();
            return a.isDone();
          });
      Thread thread = Thread.ofPlatform().start(drain);
      Until.holds(() -> EnumSet.of(WAITING, TERMINATED).contains(thread.getState()));
      draining.countDown();

      assertThat(drain.get(60, TimeUnit.SECONDS)).isTrue();
      assertThat(intake.summary().objects().loaded()).isOne();
    }
  }

  @Test
  void an_entry_that_fails_for_too_long_is_told_to_who_submits_nothing_more() throws Exception {
    LoadSettings hasty =
        TestStore.settings().with(new BulkSettings(64 * 1024, 2, Duration.ofSeconds(1)));
    try (EngineProxy broken =
            new EngineProxy(
                TestEngine.shared().uri(),
                asked -> !asked.body().contains("\"state\":\"loaded\""));
        TestStore through = store.through(broken.uri());
        Intake intake = Intake.open(through.engine(), hasty, store.listener())) {
      CompletableFuture<Result> a = submit(intake, A);

      Until.holds(() -> hasFailed(intake));
      assertThatThrownBy(intake::drain).isInstanceOf(EngineException.Unreachable.class);
      assertThatThrownBy(() -> submit(intake, B)).isInstanceOf(EngineException.Unreachable.class);
      assertThat(a).isNotDone();
    }
  }

  private static boolean hasFailed(Intake intake) {
    try {
      intake.check();
      return false;
    } catch (EngineException.Unreachable _) {
      return true;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Deleted since it was listed. */
  private record Gone() implements LogObject {

    @Override
    public String key() {
      return "gone";
    }

    @Override
    public long size() {
      return 1;
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public InputStream open() throws IOException {
      throw new NoSuchFileException("gone");
    }

    @Override
    public Optional<String> signature() {
      return Optional.empty();
    }
  }

  private Intake open() throws InterruptedException {
    return Intake.open(store.engine(), TestStore.settings().withReaders(2), store.listener());
  }

  private static CompletableFuture<Result> submit(Intake intake, LogObject object)
      throws InterruptedException {
    CompletableFuture<Result> result = new CompletableFuture<>();
    intake.submit(object, result::complete);
    return result;
  }
}
