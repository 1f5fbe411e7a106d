package dev.trailsearch.generator.delivery;

import dev.trailsearch.generator.text.Dice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** All files that are delivered for one stretch of time. */
public final class Delivery {

  private static final int EARLIEST = 60;
  private static final int LATEST = 280;

  private final Map<Shelf, OpenFile> files = new LinkedHashMap<>();
  private final long end;

  /**
   * Begins an empty delivery.
   *
   * @param end the end of the stretch, in seconds since 1970; its files arrive one to five minutes
   *     later
   */
  public Delivery(long end) {
    this.end = end;
  }

  /** The file that is filled for {@code shelf}. */
  public OpenFile file(Shelf shelf) {
    return files.computeIfAbsent(shelf, _ -> new OpenFile());
  }

  /** Closes all files. */
  public Stream<LogFile> close(Dice dice) {
    return files.entrySet().stream()
        .map(entry -> {
          long arrival = end + EARLIEST + dice.below(LATEST - EARLIEST);
          return entry.getValue().close(entry.getKey(), arrival, dice);
        });
  }
}
