package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineZipTest {
  private static final String ARTIFACT =
      "org/opensearch/distribution/integ-test-zip/opensearch/9.9.9/opensearch-9.9.9.zip";

  @TempDir private Path directory;
  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void the_repository_of_the_build_has_it() throws IOException {
    Path zip = touch("repository/" + ARTIFACT);

    assertThat(zip().find()).isEqualTo(zip);
  }

  @Test
  void an_installation_comes_before_the_repository() throws IOException {
    touch("repository/" + ARTIFACT);
    Path zip = touch("home/engine/opensearch-9.9.9.zip");
    environment.put("TRAILSEARCH_HOME", directory.resolve("home").toString());

    assertThat(zip().find()).isEqualTo(zip);
  }

  @Test
  void a_property_comes_before_the_variable_of_the_same_name() throws IOException {
    Path zip = touch("mine.zip");
    properties.put("trailsearch.engine.zip", zip.toString());
    environment.put("TRAILSEARCH_ENGINE_ZIP", "other.zip");

    assertThat(zip().find()).isEqualTo(zip);
  }

  @Test
  void one_that_is_named_but_missing_is_not_replaced_by_another() throws IOException {
    touch("repository/" + ARTIFACT);
    environment.put("TRAILSEARCH_ENGINE_ZIP", "/nowhere/mine.zip");

    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(() -> zip().find())
        .withMessageContaining("/nowhere/mine.zip");
  }

  @Test
  void the_message_names_every_place_and_the_remedy() {
    properties.put("trailsearch.home", "/opt/trailsearch");
    properties.put("user.home", "/home/ada");

    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(() -> zip().find())
        .withMessage(
            """
            OpenSearch 9.9.9 is in none of these places:
              /opt/trailsearch/engine/opensearch-9.9.9.zip
              %s/repository/%s
              /home/ada/.m2/repository/%s
            Build Trailsearch once with Maven, which fetches it, or set TRAILSEARCH_ENGINE_ZIP to its zip\
             (org.opensearch.distribution.integ-test-zip:opensearch:9.9.9:zip).\
            """,
            directory, ARTIFACT, ARTIFACT)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.ZIP_MISSING));
  }

  private EngineZip zip() {
    return new EngineZip(
        new EngineRelease("9.9.9", "", directory.resolve("repository")),
        new Surroundings(properties, environment));
  }

  private Path touch(String name) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }
}
