package dev.trailsearch.indexer.event;

import java.util.Arrays;

/**
 * The path to the value being read; arrays add nothing to it. It remembers paths from record to
 * record. Keys that nobody has seen before can come without end, so it begins anew when there are
 * too many, and keeps no long ones.
 */
final class RecordPath {

  private static final int MANY = 8_192;
  private static final int LONG = 1_024;

  /** Deeper than any captured record; there is more room when one needs it. */
  private static final int USUAL_DEPTH = 64;

  private KeyPath root = KeyPath.root();
  private KeyPath current = root;
  private int kept;
  private KeyPath[] containers = new KeyPath[USUAL_DEPTH];
  private boolean[] objects = new boolean[USUAL_DEPTH];
  private int open;
  private int depth;

  void reset() {
    if (kept >= MANY) {
      root = KeyPath.root();
      kept = 0;
    }
    current = root;
    open = 0;
    depth = 0;
  }

  void open(boolean object) {
    if (open + 1 >= containers.length) {
      containers = Arrays.copyOf(containers, containers.length * 2);
      objects = Arrays.copyOf(objects, objects.length * 2);
    }
    containers[++open] = current;
    objects[open] = object;
    depth += object ? 1 : 0;
  }

  void close() {
    current = containers[open];
    depth -= objects[open] ? 1 : 0;
    open--;
  }

  void name(String name) {
    KeyPath container = containers[open];
    KeyPath known = container.known(name);
    current = known == null ? learn(container, name) : known;
  }

  private KeyPath learn(KeyPath container, String name) {
    KeyPath path = container.child(name);
    if (kept < MANY && path.length() <= LONG) {
      container.keep(path);
      kept++;
    }
    return path;
  }

  /** How many keys lead to the value: 1 at the top level of a record. */
  int depth() {
    return depth;
  }

  /** Whether the path alone does not tell the value from others: there is an array around it. */
  boolean isRepeatable() {
    return open > depth;
  }

  KeyPath current() {
    return current;
  }
}
