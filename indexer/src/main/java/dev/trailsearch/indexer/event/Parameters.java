package dev.trailsearch.indexer.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers the {@code path=value} pairs of one record, distinct, up to a cap. */
final class Parameters {

  /** Pairs of one record that are indexed; captured records have 15 on average. */
  static final int MAX_PAIRS = 512;

  private final List<String> pairs = new ArrayList<>();

  /** The pairs once more, from where one may come twice. */
  private final Set<String> distinct = new HashSet<>();

  private boolean capped;

  void reset() {
    pairs.clear();
    distinct.clear();
    capped = false;
  }

  /**
   * @param repeatable whether the path may lead to several values
   */
  void add(KeyPath path, boolean repeatable, String value) {
    if (path.length() > Parameter.MAX_PATH_LENGTH) {
      capped = true;
      return;
    }
    capped |= value.length() > Parameter.MAX_VALUE_LENGTH;
    String pair = Parameter.pair(path.dotted(), value);
    boolean known = isKnown(pair, repeatable || path.key().dotted());
    if (known) {
      return;
    }
    if (pairs.size() < MAX_PAIRS) {
      pairs.add(pair);
    } else {
      capped = true;
    }
  }

  /** Most records hold each path once, and their pairs need not be compared. */
  private boolean isKnown(String pair, boolean repeatable) {
    if (repeatable && distinct.isEmpty()) {
      distinct.addAll(pairs);
    }
    if (!repeatable && distinct.isEmpty()) {
      return false;
    }
    return !distinct.add(pair);
  }

  List<String> pairs() {
    return new ArrayList<>(pairs);
  }

  boolean capped() {
    return capped;
  }
}
