package dev.trailsearch.dashboards.saved;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a file of saved objects holds.
///
/// @param name of the file
/// @param entries its objects, in its order
/// @param faults lines that hold none
public record SavedFile(String name, List<Entry> entries, List<Fault> faults) {

  /// An object and the line on which it stands, counted from one.
  public record Entry(SavedObject object, int line) {}

  /// A line that is no saved object.
  public record Fault(int line, String reason) {}

  /// Copies.
  public SavedFile {
    entries = List.copyOf(entries);
    faults = List.copyOf(faults);
  }

  /// Reads the text of a file. Empty lines and the summary that ends an export are passed over.
  public static SavedFile read(String name, String text) {
    List<Entry> entries = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        JsonNode tree = Embedded.JSON.readTree(line);
        if (!tree.has("exportedCount")) {
          entries.add(new Entry(object(tree), number));
        }
      } catch (JsonProcessingException e) {
        faults.add(
            new Fault(
                number,
                "is no JSON: %s, at column %d"
                    .formatted(e.getOriginalMessage(), e.getLocation().getColumnNr())));
      } catch (IllegalArgumentException e) {
        faults.add(new Fault(number, String.valueOf(e.getMessage())));
      }
    }
    return new SavedFile(name, entries, faults);
  }

  /// The objects alone.
  public List<SavedObject> objects() {
    return entries.stream().map(Entry::object).toList();
  }

  /// The object in the form in which a server tells it.
  ///
  /// @throws IllegalArgumentException if it is none
  public static SavedObject object(JsonNode tree) {
    Key key = new Key(text(tree, "type"), text(tree, "id"));
    if (!(tree.path("attributes") instanceof ObjectNode attributes)) {
      throw new IllegalArgumentException("has no attributes");
    }
    List<Reference> references = new ArrayList<>();
    for (JsonNode each : tree.path("references")) {
      references.add(new Reference(text(each, "name"), text(each, "type"), text(each, "id")));
    }
    return new SavedObject(
        key,
        attributes,
        references,
        Optional.of(tree.path("migrationVersion").path(key.type()))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .orElse(null));
  }

  private static String text(JsonNode tree, String name) {
    JsonNode text = tree.path(name);
    if (!text.isTextual() || text.asText().isEmpty()) {
      throw new IllegalArgumentException("has no " + name);
    }
    return text.asText();
  }
}
