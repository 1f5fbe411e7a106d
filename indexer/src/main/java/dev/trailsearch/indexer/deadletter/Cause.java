package dev.trailsearch.indexer.deadletter;

import dev.trailsearch.indexer.source.LostBytes;
import dev.trailsearch.indexer.source.RecordReader;
import java.util.Arrays;
import java.util.Optional;

/** Why something could not be indexed, as a class; the letter says it in words, too. */
public enum Cause {
  /** Its text is damaged. */
  NOT_JSON("not-json", "not JSON"),
  /** JSON, but a string, a number or a list. */
  NO_OBJECT("no-object", "JSON, but no object"),
  /** A JSON object, but of something else. */
  NOT_A_RECORD("not-a-record", "an object, but no CloudTrail record"),
  /** Longer than a record is read. */
  TOO_LARGE("too-large", "longer than a record can be"),
  /** The engine will not have it. */
  REFUSED("refused", "refused by the engine");

  private final String word;
  private final String meaning;

  Cause(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** Its name in the engine and on the command line, such as {@code not-json}. */
  public String word() {
    return word;
  }

  /** In words, for people. */
  public String meaning() {
    return meaning;
  }

  /** The cause of this name; empty if there is none. */
  public static Optional<Cause> named(String word) {
    return Arrays.stream(values()).filter(cause -> cause.word.equals(word)).findFirst();
  }

  /** Why something that stood in the place of a record is none. */
  static Cause ofUnreadable(LostBytes lost) {
    if (lost.length() >= RecordReader.MAX_RECORD_BYTES) {
      return TOO_LARGE;
    }
    return JsonForm.of(lost) == JsonForm.OTHER_VALUE ? NO_OBJECT : NOT_JSON;
  }

  /** Why something that nobody called a record is none. */
  static Cause ofForeign(LostBytes lost) {
    if (lost.length() >= RecordReader.MAX_RECORD_BYTES) {
      return TOO_LARGE;
    }
    return switch (JsonForm.of(lost)) {
      case OBJECT -> NOT_A_RECORD;
      case OTHER_VALUE -> NO_OBJECT;
      case NONE -> NOT_JSON;
    };
  }
}
