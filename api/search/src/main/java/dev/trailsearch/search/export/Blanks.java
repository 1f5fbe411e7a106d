package dev.trailsearch.search.export;

/** What may stand between the members of an object. */
final class Blanks {

  private Blanks() {}

  /** Where the last member ends that begins at {@code start} or later and ends before this. */
  static int before(byte[] bytes, int start, int end) {
    int last = end;
    while (last > start && (isBlank(bytes[last - 1]) || bytes[last - 1] == ',')) {
      last--;
    }
    return last;
  }

  /** Where the next member begins, or the closing brace stands. */
  static int after(byte[] bytes, int start) {
    int next = start;
    while (isBlank(bytes[next]) || bytes[next] == ',') {
      next++;
    }
    return next;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }
}
