package dev.trailsearch.search.query;

import org.jspecify.annotations.Nullable;

/** What a word or a field is compared with. */
public sealed interface Value {

  /** Characters of the query before it. */
  int position();

  /** This text, and nothing else. */
  record Text(int position, String text) implements Value {}

  /**
   * Any text of this form.
   *
   * @param form {@code *} for any characters and {@code ?} for one; either of them, and {@code \},
   *     stands for itself after a {@code \}
   */
  record Wildcard(int position, String form) implements Value {}

  /**
   * Anything between two bounds.
   *
   * @param low null for no bound
   * @param high null for no bound
   */
  record Range(int position, @Nullable Bound low, @Nullable Bound high) implements Value {}

  /** Anything at all. */
  record Present(int position) implements Value {}

  /** One end of a range. */
  record Bound(int position, String text, boolean inclusive) {}
}
