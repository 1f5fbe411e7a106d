package dev.trailsearch.indexer.reconcile;

import dev.trailsearch.indexer.bulk.Document;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects differences by object while objects are checked; safe for use by several threads. */
final class Differences {

  /** So many objects are asked for events that they do not hold in one request. */
  private static final int OBJECTS = 500;

  /** What is known of one object. */
  private static final class Known {
    private final Map<Difference, Long> found = new EnumMap<>(Difference.class);
    private long own;
  }

  private final Index index;
  private final ReconcileListener listener;
  private final Map<String, Known> open = new HashMap<>();
  private final Map<Difference, Long> total = new EnumMap<>(Difference.class);
  private Map<String, Known> finished = new HashMap<>();
  private long differingObjects;

  Differences(Index index, ReconcileListener listener) {
    this.index = index;
    this.listener = listener;
  }

  /** The index holds it as it should. */
  synchronized void same(Document document, String source) {
    Known known = known(document);
    if (source.equals(document.provenance().source())) {
      known.own++;
    }
  }

  /** The index does not, and it is loaded; then it names the object that was read. */
  synchronized void found(Document document, Difference difference) {
    Known known = known(document);
    known.found.merge(difference, 1L, Long::sum);
    known.own++;
  }

  private Known known(Document document) {
    return open.computeIfAbsent(document.provenance().source(), _ -> new Known());
  }

  /** All of an object is settled. */
  void finished(String key) throws InterruptedException {
    Map<String, Known> full;
    synchronized (this) {
      Known known = open.remove(key);
      finished.put(key, known == null ? new Known() : known);
      if (finished.size() < OBJECTS) {
        return;
      }
      full = take();
    }
    conclude(full);
  }

  /** All objects are settled. */
  void finish() throws InterruptedException {
    Map<String, Known> rest;
    synchronized (this) {
      rest = take();
    }
    conclude(rest);
  }

  private Map<String, Known> take() {
    Map<String, Known> all = finished;
    finished = new HashMap<>();
    return all;
  }

  private void conclude(Map<String, Known> objects) throws InterruptedException {
    if (objects.isEmpty()) {
      return;
    }
    Map<String, Long> counts = index.countBySource(objects.keySet());
    List<String> keys = new ArrayList<>(objects.keySet());
    keys.sort(null);
    for (String key : keys) {
      Known known = objects.get(key);
      if (known != null) {
        conclude(key, known, counts.getOrDefault(key, 0L));
      }
    }
  }

  private synchronized void conclude(String key, Known known, long inIndex) {
    if (inIndex > known.own) {
      known.found.put(Difference.EXTRA, inIndex - known.own);
    }
    if (!known.found.isEmpty()) {
      differingObjects++;
      known.found.forEach((difference, count) -> total.merge(difference, count, Long::sum));
      listener.differs(key, Map.copyOf(known.found));
    }
  }

  synchronized long differingObjects() {
    return differingObjects;
  }

  synchronized long total(Difference difference) {
    return total.getOrDefault(difference, 0L);
  }
}
