package dev.trailsearch.search.export;

import com.fasterxml.jackson.core.JsonParser;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import java.io.IOException;

/** Writes stored events in the form of an export. Not safe for use by many threads. */
sealed interface EventWriter permits WholeLines, NarrowLines, Rows {

  /** The writer of what a request asks for. */
  static EventWriter of(ExportRequest request, FieldCatalogue catalogue) {
    return switch (request.format()) {
      case CSV -> new Rows(Column.of(request.fields(), catalogue));
      case NDJSON ->
          request.fields().isEmpty()
              ? new WholeLines()
              : NarrowLines.of(request.fields(), catalogue);
    };
  }

  /** What stands before the first event. */
  default void head(Lines lines) {}

  /**
   * Writes one event.
   *
   * @param document its {@code _id}
   * @param source a parser at the beginning of its {@code _source}; afterwards at its end
   * @param page what the parser reads
   * @return the event's id as it is shown
   */
  String write(String document, JsonParser source, byte[] page, Lines lines) throws IOException;
}
