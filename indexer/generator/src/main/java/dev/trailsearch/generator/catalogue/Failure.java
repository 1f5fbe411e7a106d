package dev.trailsearch.generator.catalogue;

import dev.trailsearch.generator.template.Template;
import dev.trailsearch.generator.template.Vocabulary;
import dev.trailsearch.generator.text.Utf8;

/**
 * How a call can fail.
 *
 * @param code the {@code errorCode}; empty where CloudTrail writes only a message
 * @param message the {@code errorMessage}
 */
public record Failure(Utf8 code, Template message) {

  /** Reads {@code Code: message}. */
  static Failure parse(String text, Vocabulary vocabulary) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("a failure is 'Code: message', not '" + text + "'");
    }
    return new Failure(
        Utf8.of(text.substring(0, colon)), vocabulary.template(text.substring(colon + 1).strip()));
  }
}
