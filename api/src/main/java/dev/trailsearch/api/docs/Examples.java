package dev.trailsearch.api.docs;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each operation answers, for an example: a file for each, by the operation's name. A test
 * asks the API for them, so that they stay true.
 */
final class Examples {

  private static final String FOLDER = "/openapi-examples/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Examples() {}

  /** Puts each example beside the schema of the answer that it is one of. */
  static void addTo(Map<String, Object> document) {
    for (Object path : child(document, "paths").values()) {
      for (Object operation : object(path).values()) {
        Map<String, Object> answer =
            child(
                child(child(child(object(operation), "responses"), "200"), "content"),
                "application/json");
        if (!answer.isEmpty()) {
          add(String.valueOf(object(operation).get("operationId")), answer);
        }
      }
    }
  }

  private static void add(String operation, Map<String, Object> answer) {
    try (InputStream in = Examples.class.getResourceAsStream(FOLDER + operation + ".json")) {
      if (in != null) {
        answer.put("example", JSON.readValue(in, Object.class));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the example of " + operation, e);
    }
  }

  private static Map<String, Object> child(Map<String, Object> parent, String name) {
    return object(parent.get(name));
  }

  /** Empty for what is no object. */
  @SuppressWarnings("unchecked") // a YAML document's keys are texts
  private static Map<String, Object> object(@Nullable Object node) {
    return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
