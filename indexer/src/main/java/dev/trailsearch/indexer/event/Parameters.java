package dev.trailsearch.indexer.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers the {@code path=value} pairs of one record, distinct, up to a cap. */
final class Parameters {

  /** Pairs of one record that are indexed; captured records have 15 on average. */
  static final int MAX_PAIRS = 512;

  private final Set<String> pairs = new LinkedHashSet<>();
  private boolean capped;

  void reset() {
    pairs.clear();
    capped = false;
  }

  void add(StringBuilder path, String value) {
    if (path.length() > Parameter.MAX_PATH_LENGTH) {
      capped = true;
      return;
    }
    capped |= value.length() > Parameter.MAX_VALUE_LENGTH;
    String pair = Parameter.pair(path.toString(), value);
    if (pairs.size() < MAX_PAIRS) {
      pairs.add(pair);
    } else {
      capped |= !pairs.contains(pair);
    }
  }

  List<String> pairs() {
    return new ArrayList<>(pairs);
  }

  boolean capped() {
    return capped;
  }
}
