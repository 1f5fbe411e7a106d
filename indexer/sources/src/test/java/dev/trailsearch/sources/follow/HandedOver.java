package dev.trailsearch.sources.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.ObjectSink;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A sink that loads nothing: the test says what became of each object. */
public final class HandedOver implements ObjectSink {

  /** An object, and whom to tell what became of it. */
  public record Task(LogObject object, Consumer<Result> done) {

    public String key() {
      return object.key();
    }

    public void load() {
      done.accept(new Result.Loaded());
    }

    public void fail(String reason) {
      done.accept(new Result.Failed(reason));
    }
  }

  private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
  private volatile @Nullable RuntimeException failure;

  @Override
  public void submit(LogObject object, Consumer<Result> done) {
    tasks.add(new Task(object, done));
  }

  @Override
  public void check() {
    RuntimeException ended = failure;
    if (ended != null) {
      throw ended;
    }
  }

  /** Nothing is loaded any more. */
  public void fail(RuntimeException how) {
    failure = how;
  }

  /** The next object, once there is one. */
  public Task next() throws InterruptedException {
    Task task = tasks.poll(60, TimeUnit.SECONDS);
    assertThat(task).as("something should be handed over").isNotNull();
    return task;
  }

  public boolean isEmpty() {
    return tasks.isEmpty();
  }
}
