package dev.trailsearch.dashboards.saved;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing that OpenSearch Dashboards keeps: an index pattern, a search, a visualization, a
/// dashboard, a query.
///
/// @param key its type and id
/// @param attributes what it holds; some are JSON within a string, see [Embedded]
/// @param references other objects that it needs
/// @param migrationVersion of its form; null if the server is to find out
public record SavedObject(
    Key key, ObjectNode attributes, List<Reference> references, @Nullable String migrationVersion) {

  /// Copies.
  public SavedObject {
    attributes = attributes.deepCopy();
    references = List.copyOf(references);
  }

  /// Its title; empty if it has none.
  public String title() {
    return attributes.path("title").asText("");
  }

  /// The reference of this name.
  public Optional<Reference> reference(String name) {
    return references.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
