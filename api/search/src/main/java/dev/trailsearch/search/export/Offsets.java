package dev.trailsearch.search.export;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Where the token at hand lies in the bytes that are read. */
final class Offsets {

  private Offsets() {}

  static int start(JsonParser json) {
    return (int) json.currentTokenLocation().getByteOffset();
  }

  /** Behind its last byte. */
  static int end(JsonParser json) throws IOException {
    json.finishToken();
    return (int) json.currentLocation().getByteOffset();
  }
}
