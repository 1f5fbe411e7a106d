package dev.trailsearch.search.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.trailsearch.indexer.answer.Hits;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes the events in the engine's answers, one answer at a time. */
public final class PageReader {

  private final EventWriter writer;
  private final Lines lines = new Lines();

  private PageReader(EventWriter writer) {
    this.writer = writer;
  }

  /** A reader for this request. */
  public static PageReader of(ExportRequest request, FieldCatalogue catalogue) {
    return new PageReader(EventWriter.of(request, catalogue));
  }

  /** What stands before the first event; it may be nothing. */
  public ExportPage head() {
    lines.clear();
    writer.head(lines);
    return new ExportPage(lines.written(), 0, null);
  }

  /**
   * The lines of an answer.
   *
   * @param json a parser at the beginning of the answer
   * @param page what it reads
   * @throws IOException if it is not what an engine answers to a search
   */
  public ExportPage read(JsonParser json, byte[] page) throws IOException {
    lines.clear();
    Hits.enter(json);
    int events = 0;
    String last = null;
    while (json.nextToken() == JsonToken.START_OBJECT) {
      last = hit(json, page);
      events++;
    }
    return new ExportPage(lines.written(), events, last);
  }

  private String hit(JsonParser json, byte[] page) throws IOException {
    String document = "";
    String id = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "_id" -> document = json.getText();
        case "_source" -> id = writer.write(document, json, page, lines);
        default -> json.skipChildren();
      }
    }
    return whole(id);
  }

  private static String whole(@Nullable String id) throws IOException {
    if (id == null) {
      throw new IOException("the answer has an event without content");
    }
    return id;
  }
}
