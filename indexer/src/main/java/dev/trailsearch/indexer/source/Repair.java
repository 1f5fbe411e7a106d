package dev.trailsearch.indexer.source;

import dev.trailsearch.indexer.event.Slice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes JSON of what was written nearly as JSON: with commas too many or too few, keys without
 * quotes, single quotes, comments, NaN, or Python's words. All else keeps its bytes. Where it could
 * mean two things, as where a quote is missing, nothing is repaired.
 *
 * <p>It does not look whether the result is JSON: whoever reads it does.
 */
final class Repair {

  private static final Pattern KEY = Pattern.compile("[A-Za-z_$@][\\w$@.:-]*");

  private static final Map<String, String> WORDS =
      Map.of(
          "True", "true",
          "False", "false",
          "None", "null",
          "NaN", "\"NaN\"",
          "Infinity", "\"Infinity\"",
          "+Infinity", "\"Infinity\"",
          "-Infinity", "\"-Infinity\"");

  private final byte[] bytes;
  private final int end;
  private final ByteArrayOutputStream out;
  private int at;

  /** Whether a value or a bracket that closes one stands before, so that a comma is due. */
  private boolean afterValue;

  private Repair(Slice broken) {
    this.bytes = broken.array();
    this.at = broken.offset();
    this.end = broken.offset() + broken.length();
    this.out = new ByteArrayOutputStream(broken.length() + 64);
  }

  /** What may be JSON; null if it surely cannot be repaired. */
  static @Nullable Slice of(Slice broken) {
    Repair repair = new Repair(broken);
    boolean hopeful = true;
    while (hopeful && repair.at < repair.end) {
      hopeful = repair.token();
    }
    byte[] json = repair.out.toByteArray();
    return hopeful ? new Slice(json, 0, json.length) : null;
  }

  private boolean token() {
    byte c = bytes[at];
    return switch (c) {
      case ' ', '\n', '\r', '\t' -> copy();
      case ',' -> drop(1); // written where it is due
      case ':' -> {
        afterValue = false;
        yield copy();
      }
      case '{', '[' -> {
        comma();
        yield copy();
      }
      case '}', ']' -> {
        afterValue = true;
        yield copy();
      }
      case '"', '\'' -> string(c);
      case '#' -> comment("\n");
      case '/' -> startsWith("/*") ? comment("*/") : startsWith("//") && comment("\n");
      default -> word();
    };
  }

  private boolean copy() {
    out.write(bytes[at++]);
    return true;
  }

  private boolean drop(int count) {
    at += count;
    return true;
  }

  /** A comma, if a value stands before: the one that was there, or the one that is missing. */
  private void comma() {
    if (afterValue) {
      out.write(',');
    }
    afterValue = false;
  }

  private boolean string(byte quote) {
    comma();
    out.write('"');
    at++;
    while (at < end && bytes[at] != quote) {
      if (bytes[at] == '\n') {
        return false;
      }
      character();
    }
    out.write('"');
    at++;
    afterValue = true;
    return at <= end;
  }

  private void character() {
    if (bytes[at] == '\\' && at + 1 < end) {
      if (bytes[at + 1] != '\'') {
        out.write('\\');
      }
      out.write(bytes[at + 1]);
      at += 2;
    } else if (bytes[at] == '"') {
      write("\\\"");
      at++;
    } else if (bytes[at] >= 0 && bytes[at] < ' ') {
      write("\\u%04x".formatted(bytes[at]));
      at++;
    } else {
      copy();
    }
  }

  private boolean comment(String until) {
    while (at < end && !startsWith(until)) {
      at++;
    }
    return until.equals("\n") || (at < end && drop(until.length()));
  }

  /** A number, a word that stands for a value, or a key without quotes. */
  private boolean word() {
    int start = at;
    while (at < end && " \n\r\t,:{}[]\"'#/".indexOf(bytes[at]) < 0) {
      at++;
    }
    String word = new String(bytes, start, at - start, StandardCharsets.UTF_8);
    comma();
    afterValue = true;
    if (isFollowedByColon()) {
      write('"' + word + '"');
      return KEY.matcher(word).matches();
    }
    write(WORDS.getOrDefault(word, word));
    return at > start;
  }

  private boolean isFollowedByColon() {
    int i = at;
    while (i < end && " \n\r\t".indexOf(bytes[i]) >= 0) {
      i++;
    }
    return i < end && bytes[i] == ':';
  }

  private boolean startsWith(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (at + i >= end || bytes[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void write(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
