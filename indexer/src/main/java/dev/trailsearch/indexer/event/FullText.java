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
    int room = MAX_CHARACTERS - characters;
    if (value.length() > room) {
      capped = true;
      if (room > 0) {
        keep(value.substring(0, room));
      }
    } else if (!value.isEmpty() && keep(value) && split) {
      CamelCase.split(value).forEach(this::keep);
    }
  }

  private boolean keep(String value) {
    boolean fresh = strings.add(value);
    characters += fresh ? value.length() : 0;
    return fresh;
  }

  /** GUIDs and times: found by their parameter, not by word. */
  private static boolean isOpaque(String value) {
    int length = value.length();
    if (length == 36) {
      return value.charAt(8) == '-' && value.charAt(13) == '-' && value.charAt(23) == '-';
    }
    return length >= 20
        && length <= 29
        && value.charAt(4) == '-'
        && value.charAt(7) == '-'
        && value.charAt(10) == 'T';
  }
}
