package dev.trailsearch.generator.catalogue;

import dev.trailsearch.generator.text.Utf8;
import java.util.List;

/**
 * What kind of event an action leaves.
 *
 * @param type the {@code eventType}
 * @param data whether it is a data event, on the contents of a resource
 * @param alwaysFails whether it stands for the failed variant of another action
 */
public record Traits(Utf8 type, boolean readOnly, boolean data, boolean alwaysFails) {

  private static final List<String> READING =
      List.of(
          "Get",
          "List",
          "Describe",
          "Head",
          "Lookup",
          "BatchGet",
          "Search",
          "Check",
          "Simulate",
          "Query",
          "Scan",
          "Select");

  /** Whether a name says that the action only reads. */
  static boolean reads(String eventName) {
    return READING.stream().anyMatch(eventName::startsWith);
  }
}
