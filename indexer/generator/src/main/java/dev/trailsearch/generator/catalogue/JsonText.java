package dev.trailsearch.generator.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Small steps of reading JSON resources. */
public final class JsonText {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();
  private static final String FOLDER = "/dev/trailsearch/generator/";

  private JsonText() {}

  /** Something done with each field of an object. */
  @FunctionalInterface
  public interface Field {
    void read(String name, JsonParser json) throws IOException;
  }

  /** Opens a resource of this module, at its first token. */
  public static JsonParser open(String name) throws IOException {
    InputStream resource = JsonText.class.getResourceAsStream(FOLDER + name);
    if (resource == null) {
      throw new FileNotFoundException(
          "the resource " + FOLDER + name + " is not on the class path");
    }
    JsonParser json = JSON.createParser(resource);
    json.nextToken();
    return json;
  }

  /** Calls {@code field} for each field of the object at hand. */
  public static void fields(JsonParser json, Field field) throws IOException {
    expect(json, JsonToken.START_OBJECT);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      field.read(name, json);
    }
  }

  /** The strings of the array at hand. */
  public static List<String> strings(JsonParser json) throws IOException {
    expect(json, JsonToken.START_ARRAY);
    List<String> strings = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      strings.add(json.getText());
    }
    return strings;
  }

  /** The value at hand as JSON without white space. */
  public static String minified(JsonParser json) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator copy = JSON.createGenerator(text)) {
      copy.copyCurrentStructure(json);
    }
    return text.toString();
  }

  public static void expect(JsonParser json, JsonToken token) throws IOException {
    if (json.currentToken() != token) {
      throw new IOException(
          "expected %s but found %s at line %d"
              .formatted(token, json.currentToken(), json.currentTokenLocation().getLineNr()));
    }
  }
}
