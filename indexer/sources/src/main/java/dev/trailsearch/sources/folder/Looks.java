package dev.trailsearch.sources.folder;

import dev.trailsearch.indexer.source.LogObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a folder. A file is due when two looks in a row saw it with the same size and
 * time, so that nobody is still writing it, and once for each content.
 */
final class Looks {

  /** Looks that a file waits after its first failure; twice as many after each further one. */
  private static final int FIRST_WAIT = 2;

  private static final int MOST_FAILURES = 5;

  /** What became of a file so far. */
  private enum State {
    NEW,
    TAKEN,
    FAILED
  }

  /**
   * A file as it was seen last.
   *
   * @param failures how often it could not be loaded
   * @param due for one that failed: the look at which it is tried again
   */
  private record Seen(long size, String version, State state, int failures, long due) {

    boolean isOf(LogObject file) {
      return size == file.size() && version.equals(file.version());
    }

    Seen taken() {
      return new Seen(size, version, State.TAKEN, failures, due);
    }

    Seen failed(long look) {
      long wait = (long) FIRST_WAIT << failures;
      return new Seen(size, version, State.FAILED, failures + 1, look + wait);
    }
  }

  private Map<String, Seen> before = new HashMap<>();
  private Map<String, Seen> now = new HashMap<>();
  private long number;

  /** A look begins. What the last one did not see is forgotten. */
  void begin() {
    number++;
    before = now;
    now = new HashMap<>();
  }

  /** Whether a file that is seen is to be loaded now. */
  boolean isDue(LogObject file) {
    Seen last = before.get(file.key());
    boolean due = last != null && last.isOf(file) && isDue(last);
    now.put(file.key(), seen(file, last, due));
    return due;
  }

  private boolean isDue(Seen seen) {
    return switch (seen.state()) {
      case NEW -> true;
      case TAKEN -> false;
      case FAILED -> seen.failures() < MOST_FAILURES && seen.due() <= number;
    };
  }

  private static Seen seen(LogObject file, @Nullable Seen last, boolean due) {
    if (last == null || !last.isOf(file)) {
      return new Seen(file.size(), file.version(), State.NEW, 0, 0);
    }
    return due ? last.taken() : last;
  }

  /** Whether a file that was due, and could not be loaded, will be due again as it is. */
  boolean isTriedAgain(LogObject file) {
    Seen seen = now.get(file.key());
    if (seen == null || !seen.isOf(file)) {
      return true;
    }
    Seen failed = seen.failed(number);
    now.put(file.key(), failed);
    return failed.failures() < MOST_FAILURES;
  }
}
