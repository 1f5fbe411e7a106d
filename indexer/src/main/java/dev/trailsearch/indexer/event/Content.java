package dev.trailsearch.indexer.event;

import java.util.List;

/**
 * What of a record is searched by parameter and by word.
 *
 * @param parameters {@code path=value} pairs, see {@link Parameter}
 * @param text the record's words, see {@link FullText}
 * @param capped what was cut from the index, never from the record: {@code field}, {@code param},
 *     {@code text}, {@code resource}
 */
public record Content(List<String> parameters, List<String> text, List<String> capped) {

  /** Copies the lists. */
  public Content {
    parameters = List.copyOf(parameters);
    text = List.copyOf(text);
    capped = List.copyOf(capped);
  }
}
