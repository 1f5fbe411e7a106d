package dev.trailsearch.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineSettingsTest {

  @TempDir Path folder;

  @Test
  void without_settings_it_is_an_engine_on_this_machine_without_a_password() {
    assertThat(read(Map.of()))
        .isEqualTo(
            new EngineSettings(
                List.of(URI.create("http://127.0.0.1:9200")), null, null, null, false, null));
  }

  @Test
  void every_setting_has_a_variable_of_the_environment() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "open sesame");
    Path secret = Files.writeString(folder.resolve("secret"), "0123456789abcdef");

    assertThat(
            read(
                Map.of(
                    "TRAILSEARCH_URL", "https://one:9200,https://two:9200",
                    "TRAILSEARCH_USER", "reader",
                    "TRAILSEARCH_PASSWORD_FILE", password.toString(),
                    "TRAILSEARCH_CA", "ca.pem",
                    "TRAILSEARCH_INSECURE", "true",
                    "TRAILSEARCH_CURSOR_SECRET_FILE", secret.toString())))
        .isEqualTo(
            new EngineSettings(
                List.of(URI.create("https://one:9200"), URI.create("https://two:9200")),
                "reader",
                password,
                Path.of("ca.pem"),
                true,
                secret));
  }

  @Test
  void a_cursor_secret_that_can_be_guessed_is_refused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "short");

    assertThatThrownBy(() -> read(Map.of("TRAILSEARCH_CURSOR_SECRET_FILE", secret.toString())))
        .hasStackTraceContaining("can be guessed");
  }

  @Test
  void a_user_without_a_password_file_is_refused() {
    assertThatThrownBy(() -> read(Map.of("TRAILSEARCH_USER", "reader")))
        .hasRootCauseMessage(
            "trailsearch.user and trailsearch.password-file go together; only trailsearch.user is"
                + " set");
  }

  @Test
  void a_password_file_without_a_user_is_refused() {
    assertThatThrownBy(() -> read(Map.of("TRAILSEARCH_PASSWORD_FILE", "/etc/password")))
        .hasRootCauseMessage(
            "trailsearch.user and trailsearch.password-file go together; only"
                + " trailsearch.password-file is set");
  }

  private static EngineSettings read(Map<String, Object> environment) {
    PropertySource variables =
        new MapPropertySource("variables", environment) {
          @Override
          public PropertyConvention getConvention() {
            return PropertyConvention.ENVIRONMENT_VARIABLE;
          }
        };
    try (ApplicationContext context =
        ApplicationContext.builder()
            .propertySources(variables)
            .environmentPropertySource(false)
            .deduceEnvironment(false)
            .start()) {
      return context.getBean(EngineSettings.class);
    }
  }
}
