package dev.trailsearch.indexer.event;

import java.util.Arrays;

/** The dotted path to the value being read; arrays add nothing to it. */
final class RecordPath {

  /** Deeper than any captured record; there is more room when one needs it. */
  private static final int USUAL_DEPTH = 64;

  private final StringBuilder dotted = new StringBuilder(128);
  private int[] starts = new int[USUAL_DEPTH];
  private boolean[] objects = new boolean[USUAL_DEPTH];
  private boolean[] secret = new boolean[USUAL_DEPTH];
  private int open;
  private int depth;
  private String lastName = "";

  void reset() {
    dotted.setLength(0);
    open = 0;
    depth = 0;
    lastName = "";
    secret[0] = false;
  }

  void open(boolean object) {
    if (open + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      objects = Arrays.copyOf(objects, objects.length * 2);
      secret = Arrays.copyOf(secret, secret.length * 2);
    }
    boolean inherited = open > 0 && secret[open];
    starts[++open] = dotted.length();
    objects[open] = object;
    secret[open] = inherited;
    depth += object ? 1 : 0;
  }

  void close() {
    dotted.setLength(starts[open]);
    depth -= objects[open] ? 1 : 0;
    open--;
  }

  /**
   * @param isSecret whether values under this key are
   */
  void name(String name, boolean isSecret) {
    dotted.setLength(starts[open]);
    if (starts[open] > 0) {
      dotted.append('.');
    }
    dotted.append(name);
    lastName = name;
    boolean inherited = open > 1 && secret[open - 1];
    secret[open] = inherited || isSecret;
  }

  /** How many keys lead to the value: 1 at the top level of a record. */
  int depth() {
    return depth;
  }

  String lastName() {
    return lastName;
  }

  /** Whether this value, or an object around it, stands under a key that holds secrets. */
  boolean isSecret() {
    return secret[open];
  }

  /** The path; valid until the next token. */
  StringBuilder dotted() {
    return dotted;
  }
}
