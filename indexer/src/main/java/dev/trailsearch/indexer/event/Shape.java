package dev.trailsearch.indexer.event;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's mapping allows at a place of a record: the part of the mapping that {@link
 * Precheck} needs, made from the field catalogue.
 */
public sealed interface Shape {

  /**
   * A field that takes scalars and arrays of them.
   *
   * @param lenient whether it ignores whatever else it finds, objects too ({@code
   *     ignore_malformed})
   * @param copied whether the engine itself copies its words to the full text ({@code copy_to})
   */
  record Leaf(boolean lenient, boolean copied) implements Shape {}

  /** A name that the mapping keeps for itself, such as a field alias: no record may write there. */
  record Reserved() implements Shape {}

  /**
   * A mapped object; what is not among its children is stored and not indexed.
   *
   * @param children shapes by field name
   */
  record Branch(Map<String, Shape> children) implements Shape {

    /** Copies the children. */
    public Branch {
      // Looked into for every key of every record: quicker than what Map.copyOf gives.
      children = Collections.unmodifiableMap(new HashMap<>(children));
    }

    @Nullable Shape child(String name) {
      return children.get(name);
    }
  }
}
