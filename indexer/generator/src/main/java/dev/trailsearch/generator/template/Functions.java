package dev.trailsearch.generator.template;

import dev.trailsearch.generator.text.TimeText;

/** The functions that a gap can call: chance and time. */
final class Functions {

  private Functions() {}

  /**
   * Finds the function that a gap calls.
   *
   * @throws IllegalArgumentException if there is no such function, or its argument is none
   */
  static Variable parse(String call) {
    int colon = call.indexOf(':');
    String name = colon < 0 ? call : call.substring(0, colon);
    String argument = colon < 0 ? "" : call.substring(colon + 1);
    return switch (name) {
      case "uuid" -> (scene, out) -> scene.dice().uuid(out);
      case "hex", "base32", "base64", "alnum", "digits" ->
          letters(name, Integer.parseInt(argument));
      case "int" -> between(argument);
      case "yaml" -> yaml(argument);
      case "decimal" -> decimal(argument);
      case "iso", "day", "epoch", "millis", "medium", "modern" -> time(name, argument);
      default ->
          throw new IllegalArgumentException(
              "'" + call + "' is no fact, no word of the vocabulary defined before, no function");
    };
  }

  private static Variable letters(String name, int length) {
    return switch (name) {
      case "hex" -> (scene, out) -> scene.dice().hex(out, length);
      case "base32" -> (scene, out) -> scene.dice().base32(out, length);
      case "base64" -> (scene, out) -> scene.dice().base64(out, length);
      case "alnum" -> (scene, out) -> scene.dice().alphanumeric(out, length);
      default -> (scene, out) -> out.padded(scene.dice().next() >>> 1, length);
    };
  }

  /**
   * {@code low-high}, both included; small numbers are the more likely, as sizes and counts are.
   */
  private static Variable between(String range) {
    int dash = range.indexOf('-');
    int low = Integer.parseInt(range.substring(0, dash));
    int width = Integer.parseInt(range.substring(dash + 1)) - low + 1;
    return (scene, out) -> out.decimal(low + scene.dice().skewed(width));
  }

  /** The resources of a CloudFormation template, about 90 bytes each: records can be large. */
  private static Variable yaml(String range) {
    int dash = range.indexOf('-');
    int low = Integer.parseInt(range.substring(0, dash));
    int width = Integer.parseInt(range.substring(dash + 1)) - low + 1;
    return (scene, out) -> {
      int resources = low + scene.dice().below(width);
      for (int i = 0; i < resources; i++) {
        out.ascii("  Parameter").padded(i, 4).ascii(":\\n    Type: AWS::SSM::Parameter\\n    ");
        out.ascii("Properties: {Type: String, Value: v").decimal(i % 7).ascii("}\\n");
      }
    };
  }

  /** The same with ten decimals. */
  private static Variable decimal(String range) {
    Variable whole = between(range);
    return (scene, out) -> {
      whole.write(scene, out);
      out.append('.').padded(scene.dice().next() >>> 1, 10);
    };
  }

  /** The time of the record, moved by the seconds given. */
  private static Variable time(String name, String seconds) {
    long shift = seconds.isEmpty() ? 0 : Long.parseLong(seconds);
    return switch (name) {
      case "iso" -> (scene, out) -> TimeText.iso(out, scene.time() + shift);
      case "day" -> (scene, out) -> TimeText.day(out, scene.time() + shift, '-');
      case "epoch" -> (scene, out) -> out.decimal(scene.time() + shift);
      case "millis" ->
          (scene, out) -> out.decimal(scene.time() + shift).padded(scene.dice().below(1000), 3);
      case "medium" -> (scene, out) -> TimeText.medium(out, scene.time() + shift, false);
      default -> (scene, out) -> TimeText.medium(out, scene.time() + shift, true);
    };
  }
}
