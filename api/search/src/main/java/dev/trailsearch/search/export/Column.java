package dev.trailsearch.search.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.schema.Field;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.search.event.FoundEvent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A column of a table of events.
 *
 * @param name its head
 * @param value its text, empty where an event has none
 */
record Column(String name, Function<FoundEvent, String> value) {

  private static final String DERIVED = "trail.";

  /** By the id an export goes on, and time is what it is sorted by. */
  private static final List<Column> ALWAYS =
      List.of(
          new Column("id", FoundEvent::id),
          new Column("time", event -> event.timestamp() == null ? "" : "" + event.timestamp()));

  /** When, who, what, on what, from where, and how it ended. */
  private static final List<Column> USUAL =
      List.of(
          derived("user", "actor.name"),
          either("action", derived("", "action"), derived("", "kind")),
          derived("resource", "resource"),
          either("from", derived("", "ip"), derived("", "caller")),
          record("region", "awsRegion"),
          record("account", "recipientAccountId"),
          derived("outcome", "outcome"),
          record("error", "errorCode"),
          record("agent", "userAgent"));

  /**
   * The columns of a table.
   *
   * @param fields paths, or names that a query could use; empty for the usual ones
   */
  static List<Column> of(List<String> fields, FieldCatalogue catalogue) {
    Stream<Column> chosen =
        fields.isEmpty() ? USUAL.stream() : fields.stream().map(name -> named(name, catalogue));
    return Stream.concat(ALWAYS.stream(), chosen).toList();
  }

  private static Column named(String name, FieldCatalogue catalogue) {
    String path = catalogue.find(name).map(Field::name).orElse(name);
    return path.startsWith(DERIVED)
        ? derived(name, path.substring(DERIVED.length()))
        : record(name, path);
  }

  private static Column record(String name, String path) {
    return at(name, FoundEvent::event, path);
  }

  private static Column derived(String name, String path) {
    return at(name, FoundEvent::derived, path);
  }

  private static Column at(String name, Function<FoundEvent, JsonNode> part, String path) {
    return new Column(name, event -> Cell.at(part.apply(event), path));
  }

  private static Column either(String name, Column first, Column second) {
    return new Column(
        name,
        event -> {
          String text = first.value().apply(event);
          return text.isEmpty() ? second.value().apply(event) : text;
        });
  }
}
