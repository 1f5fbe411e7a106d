package dev.trailsearch.cli.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import dev.trailsearch.cli.output.Terminal;
import dev.trailsearch.search.Access;
import dev.trailsearch.search.key.KeyEntry;
import dev.trailsearch.search.key.KeyFile;
import dev.trailsearch.search.key.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyCommandTest {
  @TempDir Path home;

  @Test
  void a_new_key_fits_the_entry_that_is_printed_with_it() throws IOException {
    JsonNode made = json(run("key", "create", "soc", "--account", "111122223333,012345678901"));

    KeyEntry entry = read(made.path("entry").asText()).getFirst();
    assertThat(entry.hash().matches(made.path("key").asText())).isTrue();
    assertThat(entry.caller().name()).isEqualTo("soc");
    assertThat(entry.caller().roles()).containsExactly(Role.SEARCH);
    assertThat(entry.caller().access())
        .isEqualTo(new Access.Accounts(Set.of("111122223333", "012345678901")));
  }

  @Test
  void a_password_is_hashed_and_not_shown() throws IOException {
    Path password = Files.writeString(home.resolve("password"), "open sesame!\nnot this\n");

    Ended ended =
        run(
            "key",
            "create",
            "alice",
            "--all-accounts",
            "--role",
            "search,metrics",
            "--secret-from",
            password.toString());

    assertThat(ended.out()).doesNotContain("open sesame!");
    KeyEntry entry = read(json(ended).path("entry").asText()).getFirst();
    assertThat(entry.hash().matches("open sesame!")).isTrue();
    assertThat(entry.caller().roles()).containsExactlyInAnyOrder(Role.SEARCH, Role.METRICS);
    assertThat(entry.caller().access()).isEqualTo(new Access.Everything());
  }

  @Test
  void on_a_terminal_the_key_stands_alone_on_its_line() {
    Ended ended =
        new CommandRun(home)
            .on(new Terminal(true, true, 80, true))
            .run("key", "create", "soc", "--all-accounts", "--no-color");

    assertThat(ended.out())
        .containsPattern("(?m)^  trailsearch_\\S{43}$")
        .contains("- name: \"soc\"");
  }

  @Test
  void two_keys_are_never_the_same() {
    assertThat(json(run("key", "create", "a", "--all-accounts")).path("key"))
        .isNotEqualTo(json(run("key", "create", "a", "--all-accounts")).path("key"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key create soc | which accounts may it see?",
        "key create soc --all-accounts --account 111122223333 | which accounts may it see?",
        "key create soc --account 12 | --account 12 is no account id",
        "key create so:c --all-accounts | this has not: so:c",
        "key create soc --all-accounts --role root | root",
        "key roles nowhere.yaml | nowhere.yaml cannot be read",
        "key roles nowhere.yaml --output csv | roles.yml is YAML"
      })
  void what_makes_no_sense_is_said(String line, String words) {
    Ended ended = run(line.split(" "));

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains(words);
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void a_short_password_is_refused() throws IOException {
    Path password = Files.writeString(home.resolve("password"), "1234567");

    Ended ended =
        run("key", "create", "alice", "--all-accounts", "--secret-from", password.toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("fewer than 8 characters").doesNotContain("1234567");
  }

  @Test
  void roles_are_printed_for_each_key_that_may_search() throws IOException {
    String entry =
        json(run("key", "create", "soc", "--account", "111122223333")).path("entry").asText();
    Path file = Files.writeString(home.resolve("keys.yaml"), "keys:\n" + entry);

    Ended ended = run("key", "roles", file.toString());

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("\"trailsearch_soc\":", "dls: '{\"bool\"", "recipientAccountId")
        .doesNotContain("sha256");
  }

  private List<KeyEntry> read(String entry) throws IOException {
    return KeyFile.read(Files.writeString(home.resolve("keys.yaml"), "keys:\n" + entry));
  }

  private Ended run(String... arguments) {
    return new CommandRun(home).run(arguments);
  }

  private static JsonNode json(Ended ended) {
    assertThat(ended.code()).as(ended.err()).isZero();
    try {
      return new ObjectMapper().readTree(ended.out());
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + ended.out(), e);
    }
  }
}
