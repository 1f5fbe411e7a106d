package dev.trailsearch.search.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text.
 *
 * @param from index of its first character
 * @param to index after its last
 */
record Span(int from, int to) {

  /** The same stretches in order, overlapping ones joined. */
  static List<Span> joined(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
      Span last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && span.from <= last.to) {
        joined.set(joined.size() - 1, new Span(last.from, Math.max(last.to, span.to)));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }
}
