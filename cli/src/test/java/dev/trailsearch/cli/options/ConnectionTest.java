package dev.trailsearch.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.CommandException.Unavailable;
import dev.trailsearch.cli.local.Places;
import dev.trailsearch.cli.output.Terminal;
import dev.trailsearch.engine.testing.TestIdentity;
import dev.trailsearch.indexer.opensearch.Authentication.Basic;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4.Service;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.tls.Tls;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// What the words of a command line come to.
class ConnectionTest {
  @TempDir Path home;

  @Command
  private static final class Any {
    @Mixin private final GlobalOptions globals;

    Any(GlobalOptions globals) {
      this.globals = globals;
    }
  }

  @BeforeEach
  void a_password() throws IOException {
    Files.writeString(home.resolve("password"), "s3cr et\nnot this\n");
  }

  @Test
  void the_local_engine_is_meant_where_none_is_named() {
    assertThat(settings()).isEqualTo(ConnectionSettings.of(URI.create("http://127.0.0.1:9200")));
  }

  @Test
  void the_password_is_the_first_line_of_its_file() {
    assertThat(settings("--user", "alice", "--password-file", "~/password").authentication())
        .isEqualTo(new Basic("alice", "s3cr et"));
  }

  @Test
  void nodes_are_parted_by_commas() {
    assertThat(settings("--url", "https://a:9200, https://b:9200").nodes())
        .containsExactly(URI.create("https://a:9200"), URI.create("https://b:9200"));
  }

  @Test
  void compression_and_time_outs_are_as_they_are_asked_for() {
    ConnectionSettings settings =
        settings("--compress", "--connect-timeout", "500ms", "--response-timeout", "2m");

    assertThat(settings.compress()).isTrue();
    assertThat(settings.connectTimeout()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.responseTimeout()).isEqualTo(Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @CsvSource({"1ms", "1500ms", "5s", "90s", "2m", "3h"})
  void a_time_is_shown_as_it_is_written(String time) {
    assertThat(TimeConverter.text(new TimeConverter().convert(time))).isEqualTo(time);
  }

  @Test
  void the_usual_time_outs_are_those_of_a_connection() {
    assertThat(settings("--connect-timeout", EngineOptions.CONNECT).connectTimeout())
        .isEqualTo(settings().connectTimeout());
    assertThat(settings("--response-timeout", EngineOptions.RESPONSE).responseTimeout())
        .isEqualTo(settings().responseTimeout());
  }

  @ParameterizedTest
  @CsvSource({"0s", "5", "-1s", "1d", "9999999999s"})
  void a_time_that_is_none_is_refused(String time) {
    assertThatThrownBy(() -> settings("--connect-timeout", time))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("'" + time + "' is no time such as 500ms, 30s or 2m");
  }

  @Test
  void requests_are_signed_for_what_the_host_or_an_option_says() {
    assertThat(
            settings("--url", "https://x.eu-west-1.aoss.amazonaws.com", "--aws-sigv4", "eu-west-1")
                .authentication())
        .isEqualTo(new SigV4("eu-west-1", Service.AOSS));
    assertThat(
            settings("--url", "https://own.example", "--aws-sigv4", "eu-west-1").authentication())
        .isEqualTo(new SigV4("eu-west-1", Service.ES));
    assertThat(settings("--aws-sigv4", "eu-west-1", "--aws-service", "aoss").authentication())
        .isEqualTo(new SigV4("eu-west-1", Service.AOSS));
  }

  @Test
  void certificates_come_from_their_files() {
    TestIdentity alice = TestIdentity.of(home, "alice");

    assertThat(
            settings(
                    "--ca",
                    alice.certificate().toString(),
                    "--client-certificate",
                    alice.certificate().toString(),
                    "--client-key",
                    "~/alice.key",
                    "--insecure")
                .tls())
        .isEqualTo(new Tls(alice.certificate(), alice.certificate(), alice.key(), true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --user alice                                | --user without --password-file
          --password-file ~/password                  | --password-file without --user
          --client-key x                              | --client-key without --client-certificate
          --client-certificate x                      | --client-certificate without --client-key
          --aws-sigv4 eu-west-1 --user alice          | --aws-sigv4 with --user
          --aws-sigv4 Ireland                         | no Region of AWS: "Ireland"
          --url https://me:hidden@a:9200              | must not hold a name or a password
          --url https://me:hid^den@a:9200             | not an engine URL
          --url https://a:9200,                       | not an engine URL
          """)
  void what_does_not_fit_together_is_refused(String words, String problem) {
    assertThatThrownBy(() -> settings(words.strip().split(" ", -1)))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining(problem)
        .hasMessageNotContaining("hid");
  }

  @Test
  void a_file_that_cannot_be_read_is_named_with_its_option() {
    assertThatThrownBy(() -> settings("--ca", "/no/ca.pem"))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("--ca: /no/ca.pem");
    assertThatThrownBy(() -> settings("--user", "alice", "--password-file", home.toString()))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("--password-file: " + home);
  }

  @Test
  void a_file_that_holds_no_certificate_is_named_before_anything_is_sent() {
    assertThatThrownBy(() -> settings("--ca", "~/password"))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining(home.resolve("password") + ": no certificate in PEM");
  }

  @Test
  void every_option_has_a_line_in_the_page_about_connections() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "connections.md"));

    assertThat(CommandSpec.forAnnotatedObject(new EngineOptions()).options())
        .hasSize(12)
        .allSatisfy(
            option -> assertThat(page).containsPattern("(?m)^\\|.*`" + option.longestName()));
  }

  private ConnectionSettings settings(String... words) {
    Any any = new Any(new GlobalOptions(Terminal.none(), new Places(home, Map.of())));
    new CommandLine(any).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(words);
    return any.globals.connection();
  }
}
