package dev.trailsearch.search.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.trailsearch.indexer.answer.Offsets;
import dev.trailsearch.search.event.EventReader;
import dev.trailsearch.search.event.MaskedText;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whole events, a line each: the record's own bytes, secrets masked, and what was derived. No tree
 * is built of them, which would take longer than all the rest of an export.
 */
final class WholeLines implements EventWriter {

  private final RecordScan record = new RecordScan();
  private final DerivedScan derived = new DerivedScan();

  @Override
  public String write(String document, JsonParser source, byte[] page, Lines lines)
      throws IOException {
    record.clear();
    derived.clear();
    List<String> ids = new ArrayList<>(1);
    int open = Offsets.start(source);
    int cut = -1;
    int resumed = -1;
    while (source.nextToken() == JsonToken.FIELD_NAME) {
      String name = source.currentName();
      if (name.equals(EventReader.DERIVED)) {
        cut = Offsets.start(source);
        source.nextToken();
        derived.scan(source);
        resumed = Offsets.end(source);
      } else {
        JsonToken value = source.nextToken();
        if (value.isScalarValue() && EventReader.IDS.contains(name)) {
          ids.add(source.getText());
        }
        record.scan(name, source);
      }
    }
    String id = EventReader.id(document, ids);
    lines.ascii("{\"id\":");
    lines.quoted(id);
    lines.ascii(",\"timestamp\":");
    timestamp(derived.time(), lines);
    lines.ascii(",\"event\":");
    String text = derived.raw();
    if (text != null) {
      lines.quoted(MaskedText.of(text));
    } else {
      record.copy(page, new RecordScan.Place(open, cut, resumed, Offsets.end(source)), lines);
    }
    lines.ascii(",\"derived\":");
    derived.copy(page, lines);
    lines.ascii("}\n");
    return id;
  }

  private static void timestamp(@Nullable String text, Lines lines) {
    Instant time = text == null ? null : EventReader.time(text);
    if (time == null) {
      lines.ascii("null");
    } else {
      lines.quoted(time.toString());
    }
  }
}
