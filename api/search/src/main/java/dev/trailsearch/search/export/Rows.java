package dev.trailsearch.search.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.search.event.EventReader;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.event.Paths;
import java.io.IOException;
import java.util.List;

/** Events as rows of a table. */
record Rows(List<Column> columns) implements EventWriter {

  Rows {
    columns = List.copyOf(columns);
  }

  @Override
  public void head(Lines lines) {
    lines.text(Csv.line(columns.stream().map(Column::name).toList()));
  }

  @Override
  public String write(String document, JsonParser source, byte[] page, Lines lines)
      throws IOException {
    JsonNode stored = source.readValueAsTree();
    FoundEvent event = EventReader.read(document, stored, Paths.ALL, null);
    lines.text(Csv.line(columns.stream().map(column -> column.value().apply(event)).toList()));
    return event.id();
  }
}
