package dev.trailsearch.indexer.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers the words of one record: its distinct strings as they stand, so that phrases keep their
 * order, and beside them the parts of CamelCase names, so that {@code access key} finds {@code
 * CreateAccessKey}. What the engine itself copies from mapped fields is not stored again. Ids,
 * times, constants, encoded data and names that an ARN holds already are left out: every word costs
 * 2 bytes for its position alone.
 */
final class FullText {

  /** Characters of one record that are indexed as words. */
  static final int MAX_CHARACTERS = 16_384;

  /** Names longer than this are looked for in no ARN. */
  private static final int MAX_NAME = 256;

  /** Fields without a word worth finding. */
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
          "type",
          "tlsVersion",
          "cipherSuite",
          "keyExchange",
          "clientProvidedHostHeader");

  /** Parameters that S3 adds to every call. */
  private static final Set<String> PARAMETERS_LEFT_OUT =
      Set.of("SignatureVersion", "CipherSuite", "AuthenticationMethod", "x-amz-id-2", "Host");

  private final Set<String> copied = new LinkedHashSet<>();
  private final Set<String> own = new LinkedHashSet<>();
  private final List<String> arns = new ArrayList<>();
  private int characters;
  private boolean capped;

  /** Whether a field of the envelope holds words. */
  static boolean isWorthFinding(String key) {
    return !LEFT_OUT.contains(key);
  }

  /** Whether a parameter may hold words. */
  static boolean isWorthFindingInParameters(String key) {
    return !PARAMETERS_LEFT_OUT.contains(key);
  }

  void reset() {
    copied.clear();
    own.clear();
    arns.clear();
    characters = 0;
    capped = false;
  }

  /** A value of the envelope that the engine copies; only its parts are to be added. */
  void addCopied(KeyTraits key, String value) {
    copied.add(value);
    noteArn(value);
    split(key, value);
  }

  /** A value of the envelope, whose key says whether it holds words. */
  void addField(KeyTraits key, String value) {
    if (key.words() && keep(value)) {
      split(key, value);
    }
  }

  /** A value among the parameters. */
  void addParameter(KeyTraits key, String value) {
    boolean worth = key.parameterWords() && !Opaque.matches(value);
    if (worth && !copied.contains(value) && keep(value)) {
      split(key, value);
    }
  }

  /** What is to be stored where the engine copies the rest. */
  List<String> strings() {
    List<String> strings = new ArrayList<>(own.size());
    for (String value : own) {
      if (!copied.contains(value) && !isInArn(value)) {
        strings.add(value);
      }
    }
    return strings;
  }

  /** What is to be stored where the engine copies nothing: of a malformed record. */
  List<String> allStrings() {
    Set<String> all = new LinkedHashSet<>(copied);
    all.addAll(own);
    return new ArrayList<>(all);
  }

  boolean capped() {
    return capped;
  }

  private void split(KeyTraits key, String value) {
    if (key.parts()) {
      CamelCase.split(value).forEach(this::keep);
    }
  }

  /** Keeps as much of a new value as there is room for; false if it was known, or had to be cut. */
  private boolean keep(String value) {
    if (value.isEmpty() || own.contains(value)) {
      return false;
    }
    int room = MAX_CHARACTERS - characters;
    boolean fits = value.length() <= room;
    String kept = fits ? value : beginning(value, room);
    capped |= !fits;
    characters += kept.length();
    noteArn(kept);
    return !kept.isEmpty() && own.add(kept) && fits;
  }

  /** Never half a surrogate pair. */
  private static String beginning(String value, int length) {
    boolean splits = length > 0 && Character.isHighSurrogate(value.charAt(length - 1));
    return value.substring(0, splits ? length - 1 : length);
  }

  private void noteArn(String value) {
    if (value.startsWith("arn:")) {
      arns.add(value);
    }
  }

  /**
   * Whether an ARN of the record holds the value as words of its own: a bucket, a role, an account.
   */
  private boolean isInArn(String value) {
    if (value.length() > MAX_NAME) {
      return false;
    }
    for (String arn : arns) {
      int at = arn.length() > value.length() ? arn.indexOf(value) : -1;
      if (at >= 0 && endsWord(arn, at - 1) && endsWord(arn, at + value.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWord(String text, int index) {
    return index < 0 || index >= text.length() || !Character.isLetterOrDigit(text.charAt(index));
  }
}
