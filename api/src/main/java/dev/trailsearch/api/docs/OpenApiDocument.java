package dev.trailsearch.api.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/**
 * The OpenAPI document that the build makes from the controllers, with an example for each answer.
 */
final class OpenApiDocument {

  private static final String RESOURCE = "/META-INF/swagger/openapi.yml";

  private OpenApiDocument() {}

  static String yaml() {
    return Made.YAML;
  }

  static Map<String, Object> tree() {
    return Made.TREE;
  }

  /** Made when it is first asked for, not when the API starts. */
  private static final class Made {
    static final Map<String, Object> TREE = withExamples();
    static final String YAML = written(TREE);

    private static Map<String, Object> withExamples() {
      try (InputStream in = OpenApiDocument.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("missing resource " + RESOURCE);
        }
        Map<String, Object> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        Examples.addTo(tree);
        return tree;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + RESOURCE, e);
      }
    }

    private static String written(Map<String, Object> tree) {
      DumperOptions options = new DumperOptions();
      options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
      options.setWidth(100);
      return new Yaml(new Representer(options), options).dump(tree);
    }
  }
}
