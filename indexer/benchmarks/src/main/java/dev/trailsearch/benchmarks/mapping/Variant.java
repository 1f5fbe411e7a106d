package dev.trailsearch.benchmarks.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * One way to store events.
 *
 * @param name of the table's row
 * @param mapped whether our template is used, or the engine's dynamic mapping of the bare records
 * @param identified whether events have their own ids, or such as the engine gives them
 * @param index changes the body with which the index is made
 * @param document changes each document's {@code trail}
 */
record Variant(
    String name,
    boolean mapped,
    boolean identified,
    Consumer<ObjectNode> index,
    Consumer<ObjectNode> document) {

  static Variant dynamic(String name) {
    return new Variant(name, false, true, index -> {}, trail -> {});
  }

  static Variant ours(String name, Consumer<ObjectNode> index, Consumer<ObjectNode> document) {
    return new Variant(name, true, true, index, document);
  }

  static Variant unidentified(String name) {
    return new Variant(name, true, false, index -> {}, trail -> {});
  }
}
