package dev.trailsearch.dashboards.saved;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.Optional;

/// An attribute that is JSON within a string.
public enum Embedded {
  /// What a visualization draws.
  VIS_STATE("/visState"),
  /// Colours, column widths and the like.
  UI_STATE("/uiStateJSON"),
  /// Query, filters and index pattern.
  SEARCH_SOURCE("/kibanaSavedObjectMeta/searchSourceJSON"),
  /// Where the panels of a dashboard stand.
  PANELS("/panelsJSON"),
  /// How a dashboard looks.
  OPTIONS("/optionsJSON"),
  /// How the values of an index pattern are shown, by field.
  FIELD_FORMATS("/fieldFormatMap"),
  /// Which fields of an index pattern are not fetched.
  SOURCE_FILTERS("/sourceFilters");

  /// Numbers keep their digits, or a file would change on its way through.
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final String place;

  Embedded(String place) {
    this.place = place;
  }

  /// Where it stands among the attributes, as `kibanaSavedObjectMeta.searchSourceJSON`.
  public String path() {
    return place.substring(1).replace('/', '.');
  }

  /// Its tree; a missing node if the object has none, or no JSON there.
  public JsonNode of(SavedObject object) {
    return fault(object).isPresent() ? MissingNode.getInstance() : parse(text(object));
  }

  /// Why it cannot be read; empty if it can, or is not there.
  public Optional<String> fault(SavedObject object) {
    JsonNode text = text(object);
    if (text.isMissingNode()) {
      return Optional.empty();
    }
    if (!text.isTextual()) {
      return Optional.of("is no string");
    }
    try {
      JSON.readTree(text.asText());
      return Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.of(
          "is no JSON: %s, at character %d"
              .formatted(e.getOriginalMessage(), e.getLocation().getCharOffset()));
    }
  }

  static Optional<Embedded> at(JsonPointer place) {
    return Arrays.stream(values()).filter(each -> each.place.equals(place.toString())).findFirst();
  }

  private JsonNode text(SavedObject object) {
    return object.attributes().at(place);
  }

  private static JsonNode parse(JsonNode text) {
    try {
      return text.isMissingNode() ? text : JSON.readTree(text.asText());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("it was read a moment ago", e);
    }
  }
}
