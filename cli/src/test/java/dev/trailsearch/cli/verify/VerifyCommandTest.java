package dev.trailsearch.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import dev.trailsearch.cli.output.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// There is no engine in these tests: none is needed.
class VerifyCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;

  private static Path key;
  private static Path digest;

  @TempDir private Path home;

  @BeforeAll
  static void generate() throws IOException {
    Ended generated =
        new CommandRun(folder)
            .run(
                "generate",
                "--events",
                "1000",
                "--days",
                "1",
                "--accounts",
                "2",
                "--out",
                folder.toString());
    assertThat(generated.code()).isZero();
    key = folder.resolve("digest-public-key.pem");
    try (Stream<Path> files = Files.walk(folder)) {
      digest =
          files
              .filter(file -> file.toString().contains("/CloudTrail-Digest/us-east-1/"))
              .filter(file -> file.toString().endsWith("T050031Z.json.gz"))
              .findFirst()
              .orElseThrow();
    }
  }

  @Test
  void an_untouched_trail_is_all_proven() throws IOException {
    Ended ended = run("--public-key", key.toString());
    JsonNode report = JSON.readTree(ended.out());

    assertThat(ended.code()).isZero();
    assertThat(report.path("allProven").asBoolean()).isTrue();
    assertThat(report.path("findings")).isEmpty();
    assertThat(report.path("chains"))
        .isNotEmpty()
        .allSatisfy(chain -> assertThat(chain.path("hours").asInt()).isEqualTo(25));
  }

  @Test
  void on_a_terminal_it_is_a_table_with_one_line_a_chain() {
    Ended ended =
        new CommandRun(home)
            .on(new Terminal(true, false, 120, true))
            .run("verify", folder.toString(), "--no-color", "--public-key", key.toString());

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).containsPattern("account +Region +trail +digests");
    assertThat(ended.out().lines().filter(line -> line.contains(" us-east-1 "))).hasSize(2);
    assertThat(ended.out()).doesNotContain("unproven", "unread").endsWith("All proven.\n");
  }

  @Test
  void what_is_missing_is_told_and_ends_in_exit_code_one() throws IOException {
    Path aside = home.resolve("aside");
    Files.move(digest, aside);
    try {
      Ended ended = run("--public-key", key.toString(), "--region", "us-east-1", "--output", "csv");

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.out().lines())
          .contains("finding,object,words")
          .anySatisfy(
              line -> assertThat(line).startsWith("missingDigests,").contains("digests of 1 hour"));
    } finally {
      Files.move(aside, digest);
    }
  }

  @Test
  void without_a_key_it_says_that_no_signature_was_checked() throws IOException {
    Ended ended = run("--region", "us-east-1", "--output", "ndjson");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("Without --public-key");
    assertThat(ended.out().lines())
        .hasSize(2)
        .allSatisfy(
            line -> assertThat(JSON.readTree(line).path("finding").asText()).isEqualTo("noKey"));
  }

  @Test
  void where_there_are_no_digests_nothing_is_proven() {
    Ended ended = new CommandRun(home).run("verify", home.toString(), "--public-key", key + "");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("No digest files found");
  }

  @Test
  void a_file_without_a_key_is_named() {
    Ended ended = run("--public-key", digest.toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains(digest.toString());
  }

  @Test
  void a_key_file_that_is_not_there_is_named() {
    Ended ended = run("--public-key", "/no/such/key.pem");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("/no/such/key.pem: no such file");
  }

  private Ended run(String... options) {
    List<String> arguments = new ArrayList<>(List.of("verify", folder.toString()));
    arguments.addAll(List.of(options));
    return new CommandRun(home).run(arguments.toArray(String[]::new));
  }
}
