package dev.trailsearch.search.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.trailsearch.indexer.answer.Offsets;
import dev.trailsearch.indexer.event.Secrets;
import java.io.IOException;

/** Finds the secrets in a record, and copies the record without them. */
final class RecordScan {

  private static final String MASK = '"' + Secrets.MASK + '"';

  private final SecretNames names = new SecretNames();
  private final Ranges secrets = new Ranges();

  /**
   * Where a record lies.
   *
   * @param open its brace
   * @param cut where something begins that is no part of it; negative if there is nothing
   * @param resumed behind that
   * @param close behind its closing brace
   */
  record Place(int open, int cut, int resumed, int close) {}

  void clear() {
    secrets.clear();
  }

  /** Goes through the value at hand, which stands under this key. */
  void scan(String key, JsonParser json) throws IOException {
    if (names.isSecret(key)) {
      hide(json);
      return;
    }
    int depth = step(json.currentToken());
    while (depth > 0) {
      JsonToken token = json.nextToken();
      if (token == JsonToken.FIELD_NAME && names.isSecret(json.currentName())) {
        json.nextToken();
        hide(json);
      } else {
        depth += step(token);
      }
    }
  }

  /** Every value within the one at hand is a secret, but for null. */
  private void hide(JsonParser json) throws IOException {
    int depth = 0;
    do {
      JsonToken token = depth == 0 ? json.currentToken() : json.nextToken();
      depth += step(token);
      if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        int start = Offsets.start(json);
        secrets.add(start, Offsets.end(json));
      }
    } while (depth > 0);
  }

  private static int step(JsonToken token) {
    return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
  }

  /** Writes the record. */
  void copy(byte[] page, Place place, Lines lines) {
    if (place.cut() < 0) {
      masked(page, place.open(), place.close(), lines);
      return;
    }
    int end = Blanks.before(page, place.open() + 1, place.cut());
    masked(page, place.open(), end, lines);
    int next = Blanks.after(page, place.resumed());
    boolean empty = Blanks.after(page, place.open() + 1) >= end;
    if (!empty && page[next] != '}') {
      lines.ascii(",");
    }
    masked(page, next, place.close(), lines);
  }

  private void masked(byte[] page, int start, int end, Lines lines) {
    int from = start;
    for (int i = 0; i < secrets.count(); i++) {
      if (secrets.start(i) >= from && secrets.end(i) <= end) {
        lines.json(page, from, secrets.start(i));
        lines.ascii(MASK);
        from = secrets.end(i);
      }
    }
    lines.json(page, from, end);
  }
}
