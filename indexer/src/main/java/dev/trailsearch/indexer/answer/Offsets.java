package dev.trailsearch.indexer.answer;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Where the token at hand lies in the bytes that are read. */
public final class Offsets {

  private Offsets() {}

  /** Its first byte. */
  public static int start(JsonParser json) {
    return (int) json.currentTokenLocation().getByteOffset();
  }

  /** Behind its last byte. */
  public static int end(JsonParser json) throws IOException {
    json.finishToken();
    return (int) json.currentLocation().getByteOffset();
  }
}
