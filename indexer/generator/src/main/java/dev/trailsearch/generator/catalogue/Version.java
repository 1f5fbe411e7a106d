package dev.trailsearch.generator.catalogue;

import dev.trailsearch.generator.text.Utf8;

/** An {@code eventVersion}, major 1; its minor number decides which fields a record has. */
public record Version(Utf8 text, int minor) {

  static Version parse(String text) {
    return new Version(Utf8.of(text), Integer.parseInt(text.substring(text.indexOf('.') + 1)));
  }

  /** Whether records of this version may hold a field that came with {@code 1.minor}. */
  public boolean atLeast(int minor) {
    return this.minor >= minor;
  }
}
