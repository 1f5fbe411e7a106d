package dev.trailsearch.indexer.deadletter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.source.LostBytes;
import java.io.IOException;

/** What lost bytes are as JSON; of those that are not kept whole, what their beginning is. */
enum JsonForm {
  OBJECT,
  OTHER_VALUE,
  NONE;

  /** The same leniency as where records are read: only the form is asked for. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  static JsonForm of(LostBytes lost) {
    Slice bytes = lost.bytes();
    JsonForm form = NONE;
    try (JsonParser parser = JSON.createParser(bytes.array(), bytes.offset(), bytes.length())) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return NONE;
      }
      form = first == JsonToken.START_OBJECT ? OBJECT : OTHER_VALUE;
      while (parser.nextToken() != null) {
        parser.finishToken();
      }
      return form;
    } catch (JsonEOFException _) {
      return lost.isWhole() ? NONE : form;
    } catch (IOException _) {
      return NONE;
    }
  }
}
