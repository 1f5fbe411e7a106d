package dev.trailsearch.indexer.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import dev.trailsearch.indexer.opensearch.Indices;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.OptionalInt;

/** Puts what Trailsearch needs into an engine: the index template and its own indices. */
public final class SchemaInstaller {

  private static final String TEMPLATE_PATH = "/_index_template/" + IndexTemplate.NAME;

  private final EngineClient engine;
  private final FieldCatalogue catalogue;

  /** An installer for this engine. */
  public SchemaInstaller(EngineClient engine, FieldCatalogue catalogue) {
    this.engine = engine;
    this.catalogue = catalogue;
  }

  /**
   * Installs or renews everything; doing so again changes nothing.
   *
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine refuses or is not
   *     there
   */
  public void install() {
    engine.request("PUT", TEMPLATE_PATH, IndexTemplate.body(catalogue));
    createIndex(Schema.PARTITIONS_INDEX, "partitions-index.json");
    createIndex(Schema.LEDGER_INDEX, "ledger-index.json");
    createIndex(Schema.WORKERS_INDEX, "workers-index.json");
    createIndex(Schema.COVERAGE_INDEX, "coverage-index.json");
    createIndex(Schema.DEADLETTERS_INDEX, "deadletters-index.json");
    createIndex(Schema.HOLDS_INDEX, "holds-index.json");
  }

  /** The version of the installed template; empty where there is none. */
  public OptionalInt installedVersion() {
    EngineResponse response = engine.send("GET", TEMPLATE_PATH, Map.of(), null);
    JsonNode version =
        response.body().path("index_templates").path(0).path("index_template").path("version");
    return response.ok() && version.isInt()
        ? OptionalInt.of(version.intValue())
        : OptionalInt.empty();
  }

  private void createIndex(String index, String resource) {
    ObjectNode body = read(resource);
    new Indices(engine).create(index, body);
    addFields(index, body.path("mappings"));
  }

  /**
   * An index that an earlier release made gets the fields that were added since. Only then is
   * anything sent that a cluster short of disk would refuse.
   */
  private void addFields(String index, JsonNode mapping) {
    JsonNode there =
        engine.request("GET", "/" + index + "/_mapping", null).path(index).path("mappings");
    if (!hasFields(there, mapping)) {
      engine.request("PUT", "/" + index + "/_mapping", mapping);
    }
  }

  private static boolean hasFields(JsonNode there, JsonNode due) {
    return due.path("properties").properties().stream()
        .allMatch(field -> {
          JsonNode is = there.path("properties").path(field.getKey());
          return is.isObject() && hasFields(is, field.getValue());
        });
  }

  private static ObjectNode read(String resource) {
    try (InputStream in = SchemaInstaller.class.getResourceAsStream("/opensearch/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return (ObjectNode) new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
