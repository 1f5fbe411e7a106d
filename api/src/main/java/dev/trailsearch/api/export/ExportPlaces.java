package dev.trailsearch.api.export;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;

/** How many exports may go on at once. Each takes some 40 MB of memory. */
@Singleton
final class ExportPlaces {

  private static final int MOST = 4;

  private final Semaphore free = new Semaphore(MOST);

  /**
   * Takes a place, to be left by {@link #leave}.
   *
   * @throws TooManyExportsException if there is none
   */
  void take() {
    if (!free.tryAcquire()) {
      throw new TooManyExportsException(MOST);
    }
  }

  void leave() {
    free.release();
  }
}
