package dev.trailsearch.indexer.source;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Recognises where a record begins, so that reading can go on behind a broken one: an opening brace
 * followed by a key that only stands first in CloudTrail records.
 */
final class RecordStart {

  private static final Set<String> FIRST_KEYS =
      Set.of(
          "eventVersion",
          "eventID",
          "eventTime",
          "eventSource",
          "eventName",
          "awsRegion",
          "userIdentity",
          "eventType",
          "eventCategory",
          // where a tool has sorted the keys, or put its own before them
          "additionalEventData",
          "addendum",
          "@timestamp");

  private static final int LONGEST_KEY = "additionalEventData".length();

  /** Bytes that a beginning may take, white space included: so much is looked at again. */
  static final int LONGEST = 256;

  private RecordStart() {}

  /** Index of the next beginning in {@code buffer[from, to)}; -1 if there is none. */
  static int find(byte[] buffer, int from, int to) {
    for (int i = from; i < to; i++) {
      if (buffer[i] == '{' && isKey(buffer, i + 1, to)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the text names a field of CloudTrail anywhere: a broken record, or something else? */
  static boolean mentionsRecord(String text) {
    return FIRST_KEYS.stream().anyMatch(key -> text.contains('"' + key + '"'));
  }

  private static boolean isKey(byte[] buffer, int from, int to) {
    int i = from;
    while (i < to
        && (buffer[i] == ' ' || buffer[i] == '\n' || buffer[i] == '\r' || buffer[i] == '\t')) {
      i++;
    }
    if (i >= to || buffer[i] != '"') {
      return false;
    }
    int start = i + 1;
    int end = start;
    while (end < to && end - start <= LONGEST_KEY && buffer[end] != '"') {
      end++;
    }
    return end < to
        && FIRST_KEYS.contains(new String(buffer, start, end - start, StandardCharsets.UTF_8));
  }
}
