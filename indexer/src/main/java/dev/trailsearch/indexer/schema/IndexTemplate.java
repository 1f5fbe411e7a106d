package dev.trailsearch.indexer.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The composable index template of every partition. It carries no alias: partitions get theirs. */
public final class IndexTemplate {

  /** Its name in the engine. */
  public static final String NAME = "cloudtrail-v" + Schema.VERSION;

  private static final String RESOURCE = "/opensearch/index-template.json";

  private IndexTemplate() {}

  /** The body of {@code PUT /_index_template/}{@value #NAME}. */
  public static ObjectNode body(FieldCatalogue catalogue) {
    try (InputStream in = IndexTemplate.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      ObjectNode template = (ObjectNode) new ObjectMapper().readTree(in);
      ((ObjectNode) template.path("template").path("mappings"))
          .set("properties", Mapping.properties(catalogue));
      return template;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }
}
