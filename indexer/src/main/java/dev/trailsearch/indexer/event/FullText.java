package dev.trailsearch.indexer.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers the words of one record: its distinct strings as they stand, so that phrases keep their
 * order, and beside them the parts of CamelCase names, so that {@code access key} finds {@code
 * CreateAccessKey}. Ids, times and constants that nobody searches by word are left out; they have
 * fields of their own.
 */
final class FullText {

  /** Characters of one record that are indexed as words. */
  static final int MAX_CHARACTERS = 16_384;

  /** Fields of the envelope without a word worth finding. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "eventVersion",
          "eventTime",
          "eventID",
          "eventId",
          "requestID",
          "sharedEventID",
          "eventType",
          "eventCategory",
          "apiVersion",
          "readOnly",
          "managementEvent",
          "sessionCredentialFromConsole",
          "principalId",
          "creationDate",
          "mfaAuthenticated",
          "ec2RoleDelivery",
          "tlsVersion",
          "cipherSuite",
          "keyExchange");

  private final Set<String> strings = new LinkedHashSet<>();
  private int characters;
  private boolean capped;

  void reset() {
    strings.clear();
    characters = 0;
    capped = false;
  }

  /** A value of the envelope, whose key says whether it holds words. */
  void addField(String key, String value) {
    if (!LEFT_OUT.contains(key)) {
      add(value, !key.equals("userAgent"));
    }
  }

  /** A value among the parameters. */
  void addParameter(String value) {
    if (!isOpaque(value)) {
      add(value, true);
    }
  }

  List<String> strings() {
    return new ArrayList<>(strings);
  }

  boolean capped() {
    return capped;
  }

  private void add(String value, boolean split) {
    if (keep(value) && split) {
      CamelCase.split(value).forEach(this::keep);
    }
  }

  /** Keeps as much of a new value as there is room for; false if it was known, or had to be cut. */
  private boolean keep(String value) {
    if (value.isEmpty() || strings.contains(value)) {
      return false;
    }
    int room = MAX_CHARACTERS - characters;
    boolean fits = value.length() <= room;
    String kept = fits ? value : beginning(value, room);
    capped |= !fits;
    characters += kept.length();
    return !kept.isEmpty() && strings.add(kept) && fits;
  }

  /** Never half a surrogate pair. */
  private static String beginning(String value, int length) {
    boolean splits = length > 0 && Character.isHighSurrogate(value.charAt(length - 1));
    return value.substring(0, splits ? length - 1 : length);
  }

  /** GUIDs and times: found by their parameter, not by word. */
  private static boolean isOpaque(String value) {
    return EventId.isGuid(value) || isTime(value);
  }

  private static boolean isTime(String value) {
    int length = value.length();
    return length >= 20
        && length <= 29
        && value.charAt(4) == '-'
        && value.charAt(7) == '-'
        && value.charAt(10) == 'T'
        && Timestamps.parse(value) != null;
  }
}
