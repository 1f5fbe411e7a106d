package dev.trailsearch.search.export;

import java.util.Arrays;

/** Pieces of an array, in their order. */
final class Ranges {

  private int[] bounds = new int[16];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int start, int end) {
    if (size == bounds.length) {
      bounds = Arrays.copyOf(bounds, size * 2);
    }
    bounds[size++] = start;
    bounds[size++] = end;
  }

  int count() {
    return size / 2;
  }

  int start(int index) {
    return bounds[2 * index];
  }

  int end(int index) {
    return bounds[2 * index + 1];
  }
}
