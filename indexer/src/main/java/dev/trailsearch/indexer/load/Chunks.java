package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.source.Listing;
import dev.trailsearch.indexer.source.LogObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Gathers listed objects into chunks that are claimed together. A chunk is small enough that other
 * workers find something left to do beside it.
 */
final class Chunks implements Listing {

  private static final int OBJECTS = 200;
  private static final long BYTES = 32L * 1024 * 1024;

  /** Takes chunks, and may keep whoever brings them waiting. */
  interface Taker {
    void take(List<LogObject> chunk) throws InterruptedException;
  }

  private final Taker taker;
  private final BiConsumer<String, String> unreadable;
  private final BiConsumer<String, String> passedOver;
  private List<LogObject> chunk = new ArrayList<>();
  private long bytes;

  /**
   * @param unreadable hears of places that cannot be listed, with the reason
   * @param passedOver hears of places that are left out, with the reason
   */
  Chunks(
      Taker taker, BiConsumer<String, String> unreadable, BiConsumer<String, String> passedOver) {
    this.taker = taker;
    this.unreadable = unreadable;
    this.passedOver = passedOver;
  }

  @Override
  public void found(LogObject object) throws InterruptedException {
    chunk.add(object);
    bytes += object.size();
    if (chunk.size() >= OBJECTS || bytes >= BYTES) {
      end();
    }
  }

  @Override
  public void unreadable(String place, String reason) {
    unreadable.accept(place, reason);
  }

  @Override
  public void passedOver(String place, String reason) {
    passedOver.accept(place, reason);
  }

  /** Passes on what is left. */
  void end() throws InterruptedException {
    if (!chunk.isEmpty()) {
      List<LogObject> full = chunk;
      chunk = new ArrayList<>();
      bytes = 0;
      taker.take(full);
    }
  }
}
