package dev.trailsearch.indexer.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.indexer.opensearch.Authentication.Basic;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4.Service;
import dev.trailsearch.indexer.tls.Tls;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionSettingsTest {

  private static final URI NODE = URI.create("https://engine:9200");

  @Test
  void the_defaults_are_nobody_the_platforms_trust_no_compression_and_time_for_a_bulk() {
    assertThat(ConnectionSettings.of(NODE))
        .isEqualTo(
            new ConnectionSettings(
                List.of(NODE),
                new Authentication.None(),
                Tls.PLATFORM,
                false,
                Duration.ofSeconds(5),
                Duration.ofSeconds(90)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ftp://engine:9200             | not an engine URL: ftp://engine:9200
          engine:9200                   | not an engine URL: engine:9200
          https:///x                    | not an engine URL: https:///x
          https://me:secret@engine:9200 | must not hold a name or a password: https://…@engine:9200
          ftp://me:secret@engine:9200   | not an engine URL: ftp://…@engine:9200
          https://engine:9200/search    | ends with its port: https://engine:9200/search
          https://engine:9200/?pretty   | ends with its port: https://engine:9200/?pretty
          https://engine:9200#top       | ends with its port: https://engine:9200#top
          """)
  void a_node_is_a_scheme_a_host_and_a_port(String node, String problem) {
    assertThatThrownBy(() -> ConnectionSettings.of(URI.create(node)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem)
        .hasMessageNotContaining("secret");
  }

  @Test
  void a_slash_at_the_end_is_no_path() {
    assertThat(ConnectionSettings.of(URI.create("http://engine/")).nodes()).hasSize(1);
  }

  @Test
  void without_a_node_or_with_no_time_there_is_no_connection() {
    assertThatThrownBy(() -> ConnectionSettings.of(List.of()))
        .hasMessageContaining("at least one engine URL");
    assertThatThrownBy(() -> ConnectionSettings.of(NODE).withTimeouts(Duration.ZERO, null))
        .hasMessageContaining("time-out");
  }

  @Test
  void a_password_is_never_shown() {
    assertThat(ConnectionSettings.of(NODE).with(new Basic("alice", "secret")).toString())
        .contains("alice")
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "https://search-trail-abc.eu-west-1.es.amazonaws.com,ES",
    "https://vpc-trail-abc.aos.eu-west-1.on.aws,ES",
    "https://abc.eu-west-1.aoss.amazonaws.com,AOSS",
    "https://aoss-like.example,ES"
  })
  void the_host_tells_what_a_request_is_signed_for(URI node, Service service) {
    assertThat(Service.of(node)).isEqualTo(service);
  }

  @Test
  void a_region_that_cannot_be_one_is_refused() {
    assertThatThrownBy(() -> new SigV4("eu-west-1/es", Service.ES))
        .hasMessageContaining("no Region of AWS");
  }
}
