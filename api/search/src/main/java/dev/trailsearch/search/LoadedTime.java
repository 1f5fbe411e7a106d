package dev.trailsearch.search;

import dev.trailsearch.indexer.coverage.Coverage;
import dev.trailsearch.indexer.coverage.CoverageBook;
import dev.trailsearch.indexer.opensearch.EngineException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much time is loaded, looked up at most every few seconds. Safe for use by many threads. */
final class LoadedTime {

  /** Loads go on while people search; an answer may be behind by so much. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  private record Known(Instant at, List<Coverage> coverages) {}

  private final CoverageBook book;
  private final InstantSource clock;
  private volatile @Nullable Known known;

  /** Asks this book; nothing is sent yet. */
  LoadedTime(CoverageBook book, InstantSource clock) {
    this.book = book;
    this.clock = clock;
  }

  /**
   * What is loaded, by account and Region.
   *
   * @throws EngineException.Unreachable if the engine did not answer
   */
  List<Coverage> coverages() {
    Known last = known;
    Instant now = clock.instant();
    if (last == null || Duration.between(last.at(), now).compareTo(FRESH) >= 0) {
      last = new Known(now, read());
      known = last;
    }
    return last.coverages();
  }

  /** Who may search events need not be allowed to read the ledger: then nothing is known. */
  private List<Coverage> read() {
    try {
      return book.read();
    } catch (EngineException.Refused _) {
      return List.of();
    }
  }
}
