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

  /** The pairs once more, if one may come twice: most records hold each path once. */
  private final Set<String> distinct = new HashSet<>();

  private boolean comparing;
  private boolean capped;

  void reset() {
    pairs.clear();
    distinct.clear();
    comparing = false;
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
    if (!comparing && (repeatable || path.key().dotted())) {
      comparing = true;
      distinct.addAll(pairs);
    }
    if (comparing && !distinct.add(pair)) {
      return;
    }
    if (pairs.size() < MAX_PAIRS) {
      pairs.add(pair);
    } else {
      capped = true;
    }
  }

  List<String> pairs() {
    return new ArrayList<>(pairs);
  }

  boolean capped() {
    return capped;
  }
}
