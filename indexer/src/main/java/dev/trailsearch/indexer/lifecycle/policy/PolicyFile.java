package dev.trailsearch.indexer.lifecycle.policy;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds a policy, in YAML or JSON. */
public final class PolicyFile {

  private PolicyFile() {}

  /**
   * Its policy.
   *
   * @throws IllegalArgumentException if it holds none, naming the file, line and column, and what
   *     was expected there
   * @throws IOException if it cannot be read
   */
  public static Policy read(Path file) throws IOException {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (MalformedInputException e) {
      throw new IllegalArgumentException("the policy " + file + " is no text in UTF-8", e);
    }
  }

  /**
   * The policy in a text. Throws as {@link #read}.
   *
   * @param name of the text, for messages
   */
  public static Policy parse(String name, String text) {
    return new PolicyReader(name).read(text);
  }
}
