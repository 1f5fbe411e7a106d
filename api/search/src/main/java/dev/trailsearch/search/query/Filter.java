package dev.trailsearch.search.query;

import dev.trailsearch.search.problem.QueryException;

/**
 * One value of one field that events must have. Several values of one field are alternatives;
 * different fields must all match. The value is taken as it stands, without wildcards.
 *
 * @param field any name that the query language knows
 * @param value as a facet shows it; for an IP field also a CIDR block
 */
public record Filter(String field, String value) {

  /**
   * Reads {@code FIELD=VALUE}. A {@code =} in the field's name is written {@code \=}.
   *
   * @throws QueryException if there is no {@code =}, or nothing before it
   */
  public static Filter parse(String text) {
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '=') {
        field.append('=');
        i++;
      } else if (c == '=' && !field.isEmpty()) {
        return new Filter(field.toString(), text.substring(i + 1));
      } else {
        field.append(c);
      }
    }
    throw QueryException.of("not a filter: " + text, "write FIELD=VALUE, such as user=alice");
  }
}
