package dev.trailsearch.api.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Counts the requests that are being answered, and lets no more in than the engine can bear. When
 * the API is told to end, it lets nobody in and waits for those who are. Safe for use by many
 * threads.
 */
@Singleton
final class InFlight implements GracefulShutdownCapable {

  private static final long RETRY_SECONDS = 1;

  private final int most;
  private final CompletableFuture<Void> empty = new CompletableFuture<>();
  private int running;
  private boolean ending;

  InFlight(LimitSettings settings, MeterRegistry meters) {
    this.most = new Quota("concurrent", settings.concurrent(), RateLimits.WINDOW).requests();
    meters.gauge("trailsearch.requests.in.flight", this, InFlight::running);
  }

  /** A place, to be left once. */
  final class Place {

    private boolean left;

    /** Does nothing the second time. */
    void leave() {
      synchronized (InFlight.this) {
        if (!left) {
          left = true;
          running--;
          tellIfEmpty();
        }
      }
    }
  }

  /**
   * Takes a place.
   *
   * @throws LimitException.Busy if there is none, or the API is about to end
   */
  synchronized Place enter() {
    if (ending) {
      throw new LimitException.Busy("the API is about to end; ask another one", RETRY_SECONDS);
    }
    if (running >= most) {
      throw new LimitException.Busy(
          "%,d requests are being answered, and more would slow all of them down".formatted(most),
          RETRY_SECONDS);
    }
    running++;
    return new Place();
  }

  synchronized int running() {
    return running;
  }

  synchronized boolean isEnding() {
    return ending;
  }

  @Override
  public synchronized CompletionStage<?> shutdownGracefully() {
    ending = true;
    tellIfEmpty();
    return empty;
  }

  @Override
  public OptionalLong reportActiveTasks() {
    return OptionalLong.of(running());
  }

  private void tellIfEmpty() {
    if (ending && running == 0) {
      empty.complete(null);
    }
  }
}
