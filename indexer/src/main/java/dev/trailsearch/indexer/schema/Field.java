package dev.trailsearch.indexer.schema;

import java.util.List;

/**
 * One searchable field.
 *
 * @param name its path in the stored event: CloudTrail's own name, or one under {@code trail.}
 * @param type how it is indexed
 * @param facetable whether its values can be counted
 * @param shortNames what the query language also calls it, such as {@code user}
 * @param ecs its names in the Elastic Common Schema, which are alias fields in the index
 * @param description what it holds
 * @param example a value
 * @param source where the fact comes from: a section of the AWS user guide, or {@code derived}
 */
public record Field(
    String name,
    FieldType type,
    boolean facetable,
    List<String> shortNames,
    List<String> ecs,
    String description,
    String example,
    String source) {

  /** Copies the lists. */
  public Field {
    shortNames = List.copyOf(shortNames);
    ecs = List.copyOf(ecs);
    if (facetable && !type.isCountable()) {
      throw new IllegalArgumentException(name + ": a " + type + " cannot be faceted");
    }
  }
}
