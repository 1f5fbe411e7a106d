package dev.trailsearch.indexer.opensearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/**
 * Reads JSON with every digit of its numbers. Whatever is compared must be read in this one way on
 * both sides, or a record with a decimal number would differ from itself.
 */
public final class ExactJson {

  /** A stored record may be nested as deep as the engine allows, and an answer stands around it. */
  private static final int MAX_DEPTH = 2_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private ExactJson() {}

  /**
   * The tree of a JSON text.
   *
   * @throws IOException if it is none
   */
  public static JsonNode read(byte[] json) throws IOException {
    return MAPPER.readTree(json);
  }

  /**
   * A parser of a JSON text, for what is too large for a tree; parts of it may be read as trees.
   *
   * @throws IOException if it cannot be read at all
   */
  public static JsonParser parser(byte[] json) throws IOException {
    return MAPPER.createParser(json);
  }

  static JsonNode read(String json) throws IOException {
    return MAPPER.readTree(json);
  }

  static byte[] write(JsonNode tree) throws IOException {
    return MAPPER.writeValueAsBytes(tree);
  }
}
