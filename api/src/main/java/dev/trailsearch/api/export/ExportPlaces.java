package dev.trailsearch.api.export;

import dev.trailsearch.api.limit.LimitException;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;

/** How many exports may go on at once. Each takes some 40 MB of memory. */
@Singleton
final class ExportPlaces {

  private static final int MOST = 4;
  private static final long RETRY_SECONDS = 5;

  private final Semaphore free = new Semaphore(MOST);

  /**
   * Takes a place, to be left by {@link #leave}.
   *
   * @throws LimitException.Busy if there is none
   */
  void take() {
    if (!free.tryAcquire()) {
      throw new LimitException.Busy(
          "%d exports go on at the moment; try again when one has ended".formatted(MOST),
          RETRY_SECONDS);
    }
  }

  void leave() {
    free.release();
  }
}
