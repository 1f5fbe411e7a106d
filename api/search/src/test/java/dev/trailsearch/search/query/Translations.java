package dev.trailsearch.search.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.search.field.FieldNames;
import dev.trailsearch.search.time.TimeReader;
import java.time.Instant;
import java.time.ZoneOffset;

/** Translates as the service does, at noon of 10 July 2023, UTC. */
final class Translations {

  static final Instant NOW = Instant.parse("2023-07-10T12:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Translator TRANSLATOR =
      new Translator(new FieldNames(FieldCatalogue.load()), new TimeReader(NOW, ZoneOffset.UTC));

  private Translations() {}

  static ObjectNode of(String query) {
    return TRANSLATOR.translate(Parser.parse(query, QueryLimits.DEFAULT));
  }

  static ObjectNode of(Filter filter) {
    return TRANSLATOR.translate(filter);
  }

  /** JSON in which single quotes stand for double ones. */
  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
