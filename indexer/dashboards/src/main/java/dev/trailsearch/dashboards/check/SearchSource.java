package dev.trailsearch.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.dashboards.saved.Embedded;
import dev.trailsearch.dashboards.saved.Key;
import dev.trailsearch.dashboards.saved.Reference;
import dev.trailsearch.dashboards.saved.SavedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the query bar and the filter bar of an object hold, and over which index pattern.
///
/// @param pattern the index pattern; empty if it names none
/// @param asked query and filters together
record SearchSource(Optional<Key> pattern, Asked asked) {

  static SearchSource of(SavedObject object) {
    JsonNode source = Embedded.SEARCH_SOURCE.of(object);
    List<Asked> parts = new ArrayList<>();
    parts.add(Asked.of(source.path("query")));
    source.path("filter").forEach(filter -> parts.add(Asked.filter(filter)));
    return new SearchSource(
        object.reference(source.path("indexRefName").asText()).map(Reference::key),
        Asked.all(parts));
  }
}
