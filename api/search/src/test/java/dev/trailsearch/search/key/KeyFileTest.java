package dev.trailsearch.search.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.trailsearch.search.Access;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeyFileTest {

  private static final KeyHash HASH = KeyHash.of("trailsearch_secret");

  private static final String ENTRY =
      """
      keys:
        - name: soc
          hash: HASH
          roles: [search, export]
          accounts: [111122223333, 012345678901]
      """
          .replace("HASH", HASH.text());

  @TempDir Path folder;

  @Test
  void an_entry_says_who_may_see_and_do_what() throws IOException {
    assertThat(KeyFile.read(file(ENTRY)))
        .containsExactly(
            new KeyEntry(
                new Caller(
                    "soc",
                    Set.of(Role.SEARCH, Role.EXPORT),
                    new Access.Accounts(Set.of("111122223333", "012345678901"))),
                HASH));
  }

  @Test
  void json_is_read_too_and_a_star_means_every_account() throws IOException {
    String json =
        """
        {"keys": [{"name": "root", "hash": "%s", "roles": ["metrics"], "accounts": "*"}]}
        """
            .formatted(HASH.text());

    assertThat(KeyFile.read(file(json)))
        .containsExactly(
            new KeyEntry(new Caller("root", Set.of(Role.METRICS), new Access.Everything()), HASH));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments("", "is empty; it holds a list \"keys\""),
        arguments("keys: []", "line 1: \"keys\" has no entry"),
        arguments("- a", "line 1: an object is due here, with keys"),
        arguments("callers: []", "line 1: unknown \"callers\"; known: keys"),
        arguments("keys: soc", "line 1: a list is due here"),
        arguments("keys: [", "line 1: "),
        arguments("keys:\n- soc", "line 2: an object is due here, with accounts, hash, name"),
        arguments(ENTRY.replace("name: soc", "name: {}"), "line 2: a word is due here"),
        arguments(ENTRY.replace("name: soc", "name: a b"), "line 2: a name has up to 64 letters"),
        arguments(ENTRY.replace("name: soc", "user: soc"), "line 2: unknown \"user\""),
        arguments(ENTRY.replace("roles", "name"), "line 4: \"name\" is there twice"),
        arguments(ENTRY.replace("sha256", "md5"), "line 3: a hash starts with sha256:"),
        arguments(ENTRY.replace("sha256:", "sha256:x"), "line 3: after sha256: come 64 digits"),
        arguments(
            ENTRY.replace(HASH.text(), "pbkdf2-sha512:1:x:y"),
            "line 3: a password's hash is pbkdf2-sha512:ITERATIONS:SALT:HASH"),
        arguments(
            ENTRY.replace(
                HASH.text(), "pbkdf2-sha512:999:AAAAAAAAAAAAAAAAAAAAAA==:" + "A".repeat(43) + "="),
            "line 3: 999 iterations are not between 100,000 and 10,000,000"),
        arguments(
            ENTRY.replace("export", "admin"),
            "line 4: there is no role \"admin\"; there are search, export, unmask, metrics"),
        arguments(ENTRY.replace("[search, export]", "[]"), "line 2: soc has no role"),
        arguments(ENTRY.replace("012345678901", "12"), "line 5: \"12\" is no account id"),
        arguments(
            ENTRY.replace("[111122223333, 012345678901]", "[]"), "line 5: no account is named"),
        arguments(
            ENTRY.replace("    accounts: [111122223333, 012345678901]\n", ""),
            "line 2: \"accounts\" is missing"),
        arguments(
            ENTRY + ENTRY.substring("keys:\n".length()), "line 6: the name soc is there twice"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_is_told_with_file_and_line(String text, String words) throws IOException {
    Path file = file(text);

    assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(words);
  }

  @Test
  void a_file_that_is_not_there_or_no_text_is_named() throws IOException {
    Path missing = folder.resolve("missing");
    Path latin = Files.write(folder.resolve("latin"), "é".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> KeyFile.read(missing)).hasMessageContaining(missing.toString());
    assertThatThrownBy(() -> KeyFile.read(latin)).hasMessageContaining("no text in UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"rw-------, false", "r--------, false", "rw-r-----, true", "rw-----w-, true"})
  void a_file_that_others_can_read_or_change_is_noticed(String permissions, boolean open)
      throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path file = file(ENTRY);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    assertThat(KeyFile.isOpenToOthers(file)).isEqualTo(open);
  }

  @Test
  void roles_for_dashboards_see_what_the_keys_see() {
    List<Caller> callers =
        List.of(
            new Caller("soc", Set.of(Role.SEARCH), new Access.Accounts(Set.of("111122223333"))),
            new Caller("scraper", Set.of(Role.METRICS), new Access.Everything()),
            Caller.unrestricted("root"));

    assertThat(SecurityRoles.yaml(callers))
        .isEqualTo(
            """
            _meta:
              type: "roles"
              config_version: 2

            "trailsearch_soc":
              index_permissions:
                - index_patterns:
                    - "cloudtrail"
                    - "cloudtrail-v*"
                  dls: '{"bool":{"should":[{"terms":{"recipientAccountId":["111122223333"]}},\
            {"terms":{"accountId":["111122223333"]}}],"minimum_should_match":1}}'
                  allowed_actions:
                    - "read"
                    - "indices:admin/mappings/get"
                    - "indices:admin/aliases/get"

            "trailsearch_root":
              index_permissions:
                - index_patterns:
                    - "cloudtrail"
                    - "cloudtrail-v*"
                  allowed_actions:
                    - "read"
                    - "indices:admin/mappings/get"
                    - "indices:admin/aliases/get"
            """);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("keys.yaml"), text);
  }
}
