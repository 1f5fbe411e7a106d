package dev.trailsearch.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is written down beside the build keeps in step with it.
class PackagingTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern IMAGE =
      Pattern.compile("(?m)^ +image: opensearchproject/\\S+:(\\S+)$");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)[:}]");

  @Test
  void the_stack_in_containers_runs_the_engine_that_is_tested() throws IOException {
    assertThat(matches(IMAGE, "compose.yaml")).hasSize(2).containsOnly(engine());
  }

  @Test
  void the_page_on_installing_names_that_engine() throws IOException {
    assertThat(text("docs/packaging.md"))
        .contains("engine/opensearch-" + engine() + ".zip")
        .contains(":opensearch:" + engine() + ":zip");
  }

  @Test
  void images_have_the_java_that_the_build_wants() throws IOException {
    assertThat(matches(Pattern.compile("(?m)^FROM .*?eclipse-temurin[:-](\\d+)"), "Dockerfile"))
        .hasSize(2)
        .containsOnly("25");
  }

  @Test
  void what_must_be_secret_is_asked_for_and_not_there() throws IOException {
    String example = text(".env.example");

    assertThat(matches(VARIABLE, "compose.yaml"))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(example).containsPattern("(?m)^" + name + "=$"));
    assertThat(text(".gitignore").lines()).contains("/.env");
    assertThat(text(".dockerignore").lines()).contains(".env");
  }

  private static List<String> matches(Pattern pattern, String file) throws IOException {
    return pattern.matcher(text(file)).results().map(PackagingTest::first).toList();
  }

  private static String first(MatchResult match) {
    return match.group(1);
  }

  private static String text(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  private static String engine() throws IOException {
    Properties build = new Properties();
    try (InputStream in = PackagingTest.class.getResourceAsStream("/build.properties")) {
      build.load(requireNonNull(in));
    }
    return requireNonNull(build.getProperty("engine"));
  }
}
