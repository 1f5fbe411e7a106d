package dev.trailsearch.indexer.source;

import dev.trailsearch.indexer.event.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Recognises where a record begins, so that reading can go on behind a broken one: an opening brace
 * followed by a key that only stands first in CloudTrail records, or in what wraps them.
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
          "@timestamp",
          // what wraps records in answers of LookupEvents and deliveries of CloudWatch Logs
          "EventId",
          "messageType");

  private static final int LONGEST_KEY = "additionalEventData".length();

  /** Bytes that a beginning may take, white space included: so much is looked at again. */
  static final int LONGEST = 256;

  private RecordStart() {}

  /**
   * Index of the next beginning in {@code buffer[from, to)}; -1 if there is none.
   *
   * @param known members of other objects that stand before are passed over
   */
  static int find(byte[] buffer, int from, int to, int known) {
    for (int i = from; i < to; i++) {
      if (buffer[i] == '{' && isKey(buffer, i + 1, to) && (i >= known || !isMember(buffer, i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the object is a member of another one, as a record is that is wrapped. */
  static boolean isMember(byte[] buffer, int index) {
    int i = index - 1;
    while (i >= 0 && (buffer[i] == ' ' || buffer[i] == '\t')) {
      i--;
    }
    return i >= 0 && buffer[i] == ':';
  }

  /** Whether the bytes, or the first of many, name a field of CloudTrail. */
  static boolean isMentionedIn(Slice slice) {
    int length = Math.min(slice.length(), 64 * 1024);
    return mentionsRecord(
        new String(slice.array(), slice.offset(), length, StandardCharsets.UTF_8));
  }

  /**
   * Whether the text names a field of CloudTrail anywhere, escaped or not: a broken record, or
   * something else?
   */
  private static boolean mentionsRecord(String text) {
    return FIRST_KEYS.stream()
        .anyMatch(key -> text.contains('"' + key + '"') || text.contains('"' + key + "\\\""));
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
