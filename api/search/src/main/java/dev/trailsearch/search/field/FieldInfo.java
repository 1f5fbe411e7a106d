package dev.trailsearch.search.field;

import java.util.List;

/**
 * One name that a query can use, for those who ask which there are.
 *
 * @param name the field's full name
 * @param type {@code keyword}, {@code date}, {@code ip}, {@code boolean}, {@code number}, {@code
 *     text} or {@code parameter}
 * @param facetable whether its values can be counted
 * @param aliases its short names and its names in the Elastic Common Schema
 * @param description what it holds
 * @param example a value
 */
public record FieldInfo(
    String name,
    String type,
    boolean facetable,
    List<String> aliases,
    String description,
    String example) {

  /** Copies the list. */
  public FieldInfo {
    aliases = List.copyOf(aliases);
  }
}
