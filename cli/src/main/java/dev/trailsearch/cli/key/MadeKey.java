package dev.trailsearch.cli.key;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.search.key.KeyEntry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A new entry, as it is shown.
///
/// @param key null where a password was given instead
/// @param entry for the keys file
record MadeKey(@Nullable String key, KeyEntry entry) {

  String page(Ink ink) {
    String shown = key == null ? "" : "The key, shown this once:\n\n  " + ink.bold(key) + "\n\n";
    return shown + "Its entry, below \"keys:\" in the keys file:\n\n" + entry.yaml();
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("name", entry.caller().name());
    if (key != null) {
      json.put("key", key);
    }
    return json.put("entry", entry.yaml());
  }

  String csv() {
    return Csv.line(List.of("name", "key", "hash"))
        + Csv.line(
            List.of(
                entry.caller().name(), Objects.requireNonNullElse(key, ""), entry.hash().text()));
  }
}
