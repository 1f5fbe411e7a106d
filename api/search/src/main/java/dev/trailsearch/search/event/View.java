package dev.trailsearch.search.event;

import java.util.List;

/**
 * How much of each event is shown.
 *
 * @param fields dotted paths of the record to keep, such as {@code userIdentity.arn}; empty for all
 *     of it
 * @param highlight whether fragments with the words found are wanted
 */
public record View(List<String> fields, boolean highlight) {

  /** Whole events without fragments. */
  public static final View WHOLE = new View(List.of(), false);

  /** Copies the list. */
  public View {
    fields = List.copyOf(fields);
  }
}
