package dev.trailsearch.search.page;

import org.jspecify.annotations.Nullable;

/**
 * Which of the events found are wanted.
 *
 * @param size how many, 0 to {@value #MAX_SIZE}
 * @param sort which first
 * @param cursor {@code next} of the page before; null for the first page
 */
public record PageRequest(int size, Sort sort, @Nullable String cursor) {

  /** Events of a page, unless stated otherwise. */
  public static final int DEFAULT_SIZE = 50;

  /** Events of a page at most; there is no limit on pages. */
  public static final int MAX_SIZE = 1_000;

  /** The newest fifty. */
  public static final PageRequest FIRST = new PageRequest(DEFAULT_SIZE, Sort.NEWEST, null);
}
