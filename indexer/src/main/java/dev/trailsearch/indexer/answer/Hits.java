package dev.trailsearch.indexer.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Finds the hits in an answer that is too large for a tree. */
public final class Hits {

  private Hits() {}

  /**
   * To the beginning of the hits: each of them is the next token then, an object.
   *
   * @param json a parser at the beginning of the answer
   * @throws IOException if it is not what an engine answers to a search
   */
  public static void enter(JsonParser json) throws IOException {
    enter("hits", json);
    enter("hits", json);
  }

  /** To the value of this member of the object that comes next, past the others. */
  private static void enter(String name, JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.nextToken();
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean found = json.currentName().equals(name);
      json.nextToken();
      if (found) {
        return;
      }
      json.skipChildren();
    }
    throw new IOException("the answer has no " + name);
  }
}
