package dev.trailsearch.cli.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.sources.s3.S3Settings;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class OptionsTest {
  private static final Instant NOW = Instant.parse("2023-07-20T12:00:00Z");

  @Test
  void without_options_everything_is_wanted_from_aws() {
    assertThat(parsed().selection.selection(NOW)).isEqualTo(Selection.ALL);
    assertThat(parsed().s3.settings(Map.of())).isEqualTo(S3Settings.AWS);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-10           , 2023-07-12           , 2023-07-10T00:00:00Z, 2023-07-13T00:00:00Z",
    "2023-07              , 2023-07              , 2023-07-01T00:00:00Z, 2023-08-01T00:00:00Z",
    "now-1d               , now                  , 2023-07-19T12:00:00Z, 2023-07-20T12:00:00Z",
    "2023-07-10T01:02:03Z , 2023-07-10T04:05:06Z , 2023-07-10T01:02:03Z, 2023-07-10T04:05:06Z"
  })
  void times_are_those_of_search(String from, String to, Instant first, Instant end) {
    Selection selection = parsed("--from", from, "--to", to).selection.selection(NOW);
    assertThat(selection).isEqualTo(new Selection(first, end, Set.of(), Set.of()));
  }

  @Test
  void accounts_and_regions_may_be_several() {
    Selection selection =
        parsed(
                "--account",
                "111122223333,444455556666",
                "--region",
                "eu-west-1",
                "--region",
                "us-gov-west-1")
            .selection
            .selection(NOW);
    assertThat(selection.accounts()).containsExactlyInAnyOrder("111122223333", "444455556666");
    assertThat(selection.regions()).containsExactlyInAnyOrder("eu-west-1", "us-gov-west-1");
  }

  @Test
  void the_endpoint_is_the_option_else_what_the_sdk_would_take() {
    Map<String, String> environment =
        Map.of("AWS_ENDPOINT_URL", "http://a", "AWS_ENDPOINT_URL_S3", "http://b");
    assertThat(parsed("--endpoint", "https://c:9000").s3.settings(environment).endpoint())
        .isEqualTo(URI.create("https://c:9000"));
    assertThat(parsed().s3.settings(environment).endpoint()).isEqualTo(URI.create("http://b"));
    assertThat(parsed("--requester-pays").s3.settings(Map.of()))
        .isEqualTo(new S3Settings(null, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "//host", "ftp://host", "http://", "http://a b"})
  void an_address_that_is_none_is_named_with_what_named_it(String url) {
    Options options = parsed();
    assertThatThrownBy(() -> options.s3.settings(Map.of("AWS_ENDPOINT_URL", url)))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("AWS_ENDPOINT_URL " + url);
    assertThatThrownBy(() -> parsed("--endpoint", url).s3.settings(Map.of()))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("--endpoint " + url);
  }

  private static Options parsed(String... words) {
    Options options = new Options();
    new CommandLine(options).parseArgs(words);
    return options;
  }

  @Command
  private static final class Options {
    @Mixin private SelectionOptions selection;
    @Mixin private SourceOptions s3;
  }
}
