package dev.trailsearch.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.engine.testing.TestIdentity;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4.Service;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineSettingsTest {

  @TempDir Path folder;

  @Test
  void without_settings_it_is_an_engine_on_this_machine_without_a_password() {
    Map<String, Object> nothing = Map.of();

    assertThat(read(nothing, EngineSettings.class))
        .isEqualTo(
            new EngineSettings(
                List.of(URI.create("http://127.0.0.1:9200")),
                false,
                Duration.ofSeconds(5),
                Duration.ofSeconds(40),
                null));
    assertThat(read(nothing, IdentitySettings.class))
        .isEqualTo(new IdentitySettings(null, null, null, null));
    assertThat(read(nothing, TlsSettings.class))
        .isEqualTo(new TlsSettings(null, null, null, false));
  }

  @Test
  void an_engine_has_longer_to_answer_than_a_search_may_take() {
    assertThat(read(Map.of(), EngineSettings.class).responseTimeout())
        .isGreaterThan(Duration.ofSeconds(30));
  }

  @Test
  void every_setting_has_a_variable_of_the_environment() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "open sesame");
    Path secret = Files.writeString(folder.resolve("secret"), "0123456789abcdef");
    TestIdentity api = TestIdentity.of(folder, "api");
    Map<String, Object> environment =
        Map.of(
            "TRAILSEARCH_URL",
            "https://one:9200,https://two:9200",
            "TRAILSEARCH_USER",
            "reader",
            "TRAILSEARCH_PASSWORD_FILE",
            password.toString(),
            "TRAILSEARCH_CA",
            api.certificate().toString(),
            "TRAILSEARCH_CLIENT_CERTIFICATE",
            api.certificate().toString(),
            "TRAILSEARCH_CLIENT_KEY",
            api.key().toString(),
            "TRAILSEARCH_INSECURE",
            "true",
            "TRAILSEARCH_COMPRESS",
            "true",
            "TRAILSEARCH_RESPONSE_TIMEOUT",
            "2m",
            "TRAILSEARCH_CURSOR_SECRET_FILE",
            secret.toString());

    assertThat(read(environment, EngineSettings.class))
        .isEqualTo(
            new EngineSettings(
                List.of(URI.create("https://one:9200"), URI.create("https://two:9200")),
                true,
                Duration.ofSeconds(5),
                Duration.ofMinutes(2),
                secret));
    assertThat(read(environment, IdentitySettings.class))
        .isEqualTo(new IdentitySettings("reader", password, null, null));
    assertThat(read(environment, TlsSettings.class))
        .isEqualTo(new TlsSettings(api.certificate(), api.certificate(), api.key(), true));
  }

  @Test
  void signatures_are_set_by_variables_too() {
    assertThat(
            read(
                Map.of("TRAILSEARCH_AWS_SIGV4", "eu-west-1", "TRAILSEARCH_AWS_SERVICE", "aoss"),
                IdentitySettings.class))
        .isEqualTo(new IdentitySettings(null, null, "eu-west-1", Service.AOSS));
  }

  @Test
  void a_file_without_a_certificate_ends_the_start() throws IOException {
    Path empty = Files.writeString(folder.resolve("ca.pem"), "");

    assertThatThrownBy(() ->
            read(Map.of("TRAILSEARCH_CA", empty.toString(), "TRAILSEARCH_URL", "https://one:9200")))
        .hasStackTraceContaining(empty + ": no certificate in PEM");
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

  @Test
  void a_certificate_without_its_key_is_refused() {
    assertThatThrownBy(() -> read(Map.of("TRAILSEARCH_CLIENT_CERTIFICATE", "/etc/api.pem")))
        .hasRootCauseMessage(
            "trailsearch.client-certificate and trailsearch.client-key go together; only"
                + " trailsearch.client-certificate is set");
  }

  @Test
  void a_user_who_is_to_sign_as_well_is_refused() {
    assertThatThrownBy(() ->
            read(
                Map.of(
                    "TRAILSEARCH_USER", "reader",
                    "TRAILSEARCH_PASSWORD_FILE", "/etc/password",
                    "TRAILSEARCH_AWS_SIGV4", "eu-west-1")))
        .hasRootCauseMessage(
            "trailsearch.user and trailsearch.aws-sigv4 are both set; keep one of them");
  }

  private static EngineSettings read(Map<String, Object> environment) {
    return read(environment, EngineSettings.class);
  }

  private static <T> T read(Map<String, Object> environment, Class<T> settings) {
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
      return context.getBean(settings);
    }
  }
}
