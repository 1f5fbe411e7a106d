package dev.trailsearch.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.output.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path home;
  private Path config;

  @BeforeEach
  void a_config_file() throws IOException {
    config = home.resolve(".config/trailsearch/config");
    Files.createDirectories(config.getParent());
    Files.writeString(config, "user = alice\npassword-file = ~/secret\n");
    Files.writeString(home.resolve("secret"), "open sesame");
  }

  @Test
  void each_setting_says_who_has_set_it() throws IOException {
    JsonNode shown =
        JSON.readTree(
            new CommandRun(home)
                .with("TRAILSEARCH_URL", "http://127.0.0.2:9200")
                .run("--verbose", "config", "show", "--output", "json")
                .out());

    assertThat(shown.path("file").asText()).isEqualTo(config.toString());
    assertSetting(shown, "url", "http://127.0.0.2:9200", "environment", "TRAILSEARCH_URL");
    assertSetting(shown, "user", "alice", "config file", config.toString());
    assertSetting(shown, "password-file", "~/secret", "config file", config.toString());
    assertSetting(shown, "verbose", "true", "command line", "command line");
    assertSetting(shown, "output", "json", "command line", "command line");
    assertSetting(shown, "insecure", "false", "default", "default");
    assertSetting(shown, "ca", "", "default", "default");
  }

  @Test
  void no_color_has_a_variable_that_all_programs_know() throws IOException {
    JsonNode shown =
        JSON.readTree(new CommandRun(home).with("NO_COLOR", "1").run("config", "show").out());

    assertSetting(shown, "no-color", "true", "environment", "NO_COLOR");
  }

  @Test
  void what_nobody_has_set_is_shown_as_it_counts() throws IOException {
    JsonNode shown = JSON.readTree(new CommandRun(home).run("config", "show").out());

    assertSetting(shown, "url", "http://127.0.0.1:9200", "default", "default");
    assertSetting(shown, "output", "json", "default", "default");
    assertSetting(shown, "config", config.toString(), "default", "default");
  }

  @Test
  void no_secret_is_shown() {
    String shown =
        new CommandRun(home)
            .with("TRAILSEARCH_URL", "https://alice:s3cret@host:9200")
            .run("config", "show")
            .out();

    assertThat(shown)
        .contains("https://alice:***@host:9200")
        .doesNotContain("s3cret")
        .doesNotContain("sesame");
  }

  @Test
  void on_a_terminal_it_is_a_table() {
    String shown =
        new CommandRun(home)
            .on(new Terminal(true, true, 80, true))
            .run("config", "show", "--no-color")
            .out();

    assertThat(shown.lines().findFirst())
        .hasValueSatisfying(head -> assertThat(head).matches("SETTING +VALUE +FROM"));
    assertThat(shown)
        .containsPattern("(?m)^user +alice +\\S")
        .containsPattern("(?m)^output +table +default$");
    assertThat(shown.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void other_forms_hold_the_same() {
    assertThat(new CommandRun(home).run("config", "show", "--output", "csv").out())
        .startsWith("setting,value,origin,place\r\n")
        .contains("\r\nuser,alice,config file," + config + "\r\n");
    assertThat(new CommandRun(home).run("config", "show", "--output", "ndjson").out())
        .contains("{\"name\":\"user\",\"value\":\"alice\",\"origin\":\"config file\"");
  }

  @Test
  void the_file_is_named_whether_it_is_there_or_not() throws IOException {
    assertThat(new CommandRun(home).run("config", "path").out()).isEqualTo(config + "\n");
    Files.delete(config);
    assertThat(new CommandRun(home).run("config", "path").out()).isEqualTo(config + "\n");
  }

  private static void assertSetting(
      JsonNode shown, String name, String value, String origin, String place) {
    assertThat(StreamSupport.stream(shown.path("settings").spliterator(), false))
        .filteredOn(setting -> setting.path("name").asText().equals(name))
        .singleElement()
        .isEqualTo(
            JSON.createObjectNode()
                .put("name", name)
                .put("value", value)
                .put("origin", origin)
                .put("place", place));
  }
}
