package dev.trailsearch.search.query;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One value that a filter chose.
 *
 * @param value as it was written
 * @param clause the engine's query for it
 * @param ignoringCase whether it matches in any case
 */
public record Choice(String value, ObjectNode clause, boolean ignoringCase) {

  /** Whether this is the choice of a value that the engine counted. */
  public boolean isOf(String counted) {
    return value.equals(counted)
        || (ignoringCase && value.equalsIgnoreCase(counted))
        || Addresses.areSame(value, counted);
  }
}
