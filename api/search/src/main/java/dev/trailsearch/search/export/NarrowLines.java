package dev.trailsearch.search.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.search.event.EventReader;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.event.Paths;
import dev.trailsearch.search.event.View;
import java.io.IOException;
import java.util.List;

/** Some fields of events, a line each. */
record NarrowLines(Paths paths) implements EventWriter {

  private static final JsonMapper JSON = new JsonMapper();

  static NarrowLines of(List<String> fields, FieldCatalogue catalogue) {
    return new NarrowLines(Paths.of(new View(fields, false), catalogue));
  }

  @Override
  public String write(String document, JsonParser source, byte[] page, Lines lines)
      throws IOException {
    JsonNode stored = source.readValueAsTree();
    FoundEvent event = EventReader.read(document, stored, paths, null);
    lines.add(JSON.writeValueAsBytes(event));
    lines.ascii("\n");
    return event.id();
  }
}
