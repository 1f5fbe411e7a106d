package dev.trailsearch.dashboards.pattern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.dashboards.saved.Key;
import dev.trailsearch.dashboards.saved.SavedObject;
import dev.trailsearch.indexer.schema.Field;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.FieldType;
import dev.trailsearch.indexer.schema.Schema;
import java.util.Optional;
import java.util.Set;

/// The index pattern for events. Values that say who, from where and what are links to all events
/// with the same value, and times are in UTC.
final class EventsPattern {
  static final String ID = "trailsearch-events";

  /// What a question about an event goes on from, besides ids.
  static final Set<String> PIVOTS =
      Set.of(
          "trail.actor.name",
          "trail.actor.arn",
          "trail.actor.session",
          "trail.actor.key",
          "trail.actor.issuer",
          "trail.actor.account",
          "trail.action",
          "trail.resource",
          "resources.ARN",
          "recipientAccountId",
          "userAgent",
          "vpcEndpointId");

  /// For the search alone: the words are in the other fields, too.
  private static final String NOT_FETCHED = "[{\"value\":\"trail.text\"}]";

  private EventsPattern() {}

  static SavedObject of(FieldCatalogue catalogue) {
    ObjectNode formats = JsonNodeFactory.instance.objectNode();
    for (Field field : catalogue.fields()) {
      format(field).ifPresent(format -> formats.set(field.name(), format));
    }
    return Formats.pattern(
        new Key("index-pattern", ID),
        JsonNodeFactory.instance
            .objectNode()
            .put("title", Schema.READ_ALIAS)
            .put("timeFieldName", "trail.time")
            .put("sourceFilters", NOT_FETCHED),
        formats);
  }

  private static Optional<ObjectNode> format(Field field) {
    // Failure is red everywhere.
    if (field.name().equals("trail.outcome")) {
      return Optional.of(Formats.red("failure"));
    }
    if (field.name().equals("errorCode")) {
      return Optional.of(Formats.red(".*"));
    }
    FieldType type = field.type();
    return switch (type) {
      case DATE -> Optional.of(Formats.utc());
      case DOUBLE -> Optional.of(Formats.number());
      case ID, WORD_ID, IP -> Optional.of(Formats.pivot(ID, field.name()));
      case KEYWORD, WORDS ->
          PIVOTS.contains(field.name())
              ? Optional.of(Formats.pivot(ID, field.name()))
              : Optional.empty();
      case BOOLEAN, SORT, TEXT -> Optional.empty();
    };
  }
}
