package dev.trailsearch.indexer.lifecycle.remap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.trailsearch.indexer.answer.Hits;
import dev.trailsearch.indexer.answer.Offsets;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.opensearch.ExactJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts events out of an answer. A record is read again from its own bytes: written from a tree, its
 * numbers and escapes would be others.
 */
final class StoredPage {

  private final byte[] page;
  private String id = "";
  private long sequence;
  private Slice record = Slice.of("");
  private JsonNode trail = MissingNode.getInstance();

  private StoredPage(byte[] page) {
    this.page = page;
  }

  /**
   * The events of an answer, sorted by sequence number.
   *
   * @param answer is written into
   */
  static List<StoredEvent> read(byte[] answer) {
    return new StoredPage(answer).events();
  }

  private List<StoredEvent> events() {
    try (JsonParser json = ExactJson.parser(page)) {
      Hits.enter(json);
      List<StoredEvent> events = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        hit(json);
        events.add(new StoredEvent(id, sequence, record, trail));
      }
      return events;
    } catch (IOException e) {
      throw new UncheckedIOException("the engine's answer cannot be read", e);
    }
  }

  private void hit(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "_id" -> id = json.getText();
        case "_source" -> source(json);
        case "sort" -> sequence = json.<JsonNode>readValueAsTree().path(0).asLong();
        default -> json.skipChildren();
      }
    }
  }

  /** What was derived stands behind the record's own members, always. */
  private void source(JsonParser json) throws IOException {
    int open = Offsets.start(json);
    int end = -1;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean derived = json.currentName().equals("trail");
      int start = Offsets.start(json);
      json.nextToken();
      if (derived) {
        end = start;
        trail = json.readValueAsTree();
      } else {
        json.skipChildren();
      }
    }
    if (end < 0) {
      throw new IOException("an event without trail");
    }
    JsonNode raw = trail.path("raw");
    record = raw.isTextual() ? Slice.of(raw.asText()) : closed(open, end);
  }

  /** The record with its brace in the place of what stands between it and what was derived. */
  private Slice closed(int open, int derived) {
    int last = derived - 1;
    while (last > open && page[last] != ',') {
      last--;
    }
    int brace = last == open ? open + 1 : last;
    page[brace] = '}';
    return new Slice(page, open, brace + 1 - open);
  }
}
