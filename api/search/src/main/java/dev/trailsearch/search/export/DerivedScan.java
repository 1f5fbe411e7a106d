package dev.trailsearch.search.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.trailsearch.indexer.answer.Offsets;
import dev.trailsearch.search.event.EventReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds in {@code trail} what is shown of it, leaving out the copies made only for searching. */
final class DerivedScan {

  private final Ranges shown = new Ranges();
  private @Nullable String time;
  private @Nullable String raw;

  void clear() {
    shown.clear();
    time = null;
    raw = null;
  }

  /** When it happened; null if that is not known. */
  @Nullable String time() {
    return time;
  }

  /** The text of a record that is no document; null if it is one. */
  @Nullable String raw() {
    return raw;
  }

  /** Goes through the value at hand. */
  void scan(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    int from = -1;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      int start = Offsets.start(json);
      boolean text = json.nextToken() == JsonToken.VALUE_STRING;
      if (text && name.equals("time")) {
        time = json.getText();
      } else if (text && name.equals(EventReader.TEXT_OF_MALFORMED)) {
        raw = json.getText();
      } else {
        json.skipChildren();
      }
      if (EventReader.isShown(name)) {
        from = from < 0 ? start : from;
      } else if (from >= 0) {
        shown.add(from, start);
        from = -1;
      }
    }
    if (from >= 0) {
      shown.add(from, Offsets.start(json));
    }
  }

  /** Writes what is shown, as an object. */
  void copy(byte[] page, Lines lines) {
    lines.ascii("{");
    for (int i = 0; i < shown.count(); i++) {
      if (i > 0) {
        lines.ascii(",");
      }
      lines.json(page, shown.start(i), Blanks.before(page, shown.start(i), shown.end(i)));
    }
    lines.ascii("}");
  }
}
