package dev.trailsearch.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.dashboards.saved.Embedded;
import dev.trailsearch.dashboards.saved.Key;
import dev.trailsearch.dashboards.saved.Reference;
import dev.trailsearch.dashboards.saved.SavedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether objects can be imported as they stand: without an engine.
final class FormCheck {
  private final Map<Key, Place> first = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private FormCheck() {}

  static List<Finding> of(List<Place> places) {
    FormCheck check = new FormCheck();
    places.forEach(place -> check.first.putIfAbsent(place.object().key(), place));
    places.forEach(check::look);
    return check.findings;
  }

  private void look(Place place) {
    SavedObject object = place.object();
    Place other = first.getOrDefault(object.key(), place);
    if (!other.equals(place)) {
      find(
          place,
          "the same id stands in %s, line %d".formatted(other.file(), other.line()),
          "Give one of them another id, or remove it: an import would keep only the last.");
    }
    if (object.title().isBlank()) {
      find(place, "it has no title", "Give it one that says what is seen.");
    }
    SavedForm.of(object.key().type())
        .ifPresentOrElse(
            form -> form(place, form),
            () ->
                find(
                    place,
                    "objects of its type are not known here",
                    "Use an index-pattern, search, visualization, dashboard or query."));
    for (Embedded each : Embedded.values()) {
      each.fault(object)
          .ifPresent(fault -> find(place, each.path() + " " + fault, "Export the object again."));
    }
    references(place);
    if (object.key().type().equals("dashboard")) {
      findings.addAll(PanelCheck.of(place));
    }
  }

  private void form(Place place, SavedForm form) {
    SavedObject object = place.object();
    String version = object.migrationVersion();
    if (version != null && !form.knows(version)) {
      find(
          place,
          "its migrationVersion %s is newer than OpenSearch Dashboards 2.8 takes (%s)"
              .formatted(version, form.newestVersion() == null ? "none" : form.newestVersion()),
          "Write the version that it takes: a server refuses the whole file otherwise.");
    }
    for (Map.Entry<String, JsonNode> attribute : object.attributes().properties()) {
      if (!form.takes(attribute.getKey())) {
        find(
            place,
            "a server does not know the attribute " + attribute.getKey(),
            "Remove it: the object would not be imported.");
      }
    }
    if (form == SavedForm.QUERY && !object.attributes().at("/query/query").isTextual()) {
      find(place, "its query is no string", "Write the query as one string.");
    }
  }

  private void references(Place place) {
    for (Reference each : place.object().references()) {
      boolean elsewhere = each.type().equals("data-source");
      if (!elsewhere && !first.containsKey(each.key())) {
        find(
            place,
            "it refers to %s (as %s), which is in none of the files"
                .formatted(each.key(), each.name()),
            "Export that object too, or correct the reference.");
      }
    }
    for (Embedded each : Embedded.values()) {
      names(place, each.of(place.object()));
    }
    names(place, place.object().attributes());
  }

  /// Whatever ends in `RefName` calls a reference by its name.
  private void names(Place place, JsonNode tree) {
    for (Map.Entry<String, JsonNode> member : tree.properties()) {
      JsonNode name = member.getValue();
      if (!name.isTextual() || !member.getKey().endsWith("RefName")) {
        names(place, name);
      } else if (place.object().reference(name.asText()).isEmpty()) {
        find(
            place,
            "%s names the reference %s, which it does not have"
                .formatted(member.getKey(), name.asText()),
            "Add the reference, or correct the name.");
      }
    }
    if (tree.isArray()) {
      tree.forEach(element -> names(place, element));
    }
  }

  private void find(Place place, String problem, String remedy) {
    findings.add(Finding.of(place, problem, remedy));
  }
}
