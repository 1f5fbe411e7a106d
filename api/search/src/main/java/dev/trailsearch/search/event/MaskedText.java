package dev.trailsearch.search.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.trailsearch.indexer.event.Secrets;
import java.io.IOException;

/**
 * Masks the secrets in the text of a record that no index can hold, be it JSON of an odd sort, or
 * JSON no further than to some place. The rest of the text stays as it is.
 */
public final class MaskedText {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final String text;
  private final StringBuilder masked = new StringBuilder();
  private int copied;

  /** Up to here the text was understood, and so holds no secret that was not seen. */
  private int understood;

  private MaskedText(String text) {
    this.text = text;
  }

  /** The text without secrets; cut where it stops being JSON, which is said there. */
  public static String of(String text) {
    return new MaskedText(text).mask();
  }

  private String mask() {
    try (JsonParser parser = JSON.createParser(text)) {
      while (parser.nextToken() != null) {
        understood = (int) parser.currentTokenLocation().getCharOffset();
        if (parser.currentToken() == JsonToken.FIELD_NAME
            && Secrets.isSecret(parser.currentName())) {
          hideValue(parser);
        }
      }
      return masked.append(text, copied, text.length()).toString();
    } catch (IOException _) {
      // Where nothing is known of the keys, a secret may stand anywhere.
      masked.append(text, copied, Math.max(copied, understood));
      return masked + "… (the rest is no JSON and is not shown)";
    }
  }

  private void hideValue(JsonParser parser) throws IOException {
    JsonToken value = parser.nextToken();
    if (value == null || value == JsonToken.VALUE_NULL) {
      return;
    }
    int from = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    parser.finishToken();
    int to = (int) parser.currentLocation().getCharOffset();
    masked.append(text, copied, from).append('"').append(Secrets.MASK).append('"');
    copied = to;
  }
}
