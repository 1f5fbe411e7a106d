package dev.trailsearch.indexer.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFilesTest {

  private static RSAPublicKey key;

  @TempDir private Path folder;

  @BeforeAll
  static void makeKey() throws Exception {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048);
    key = (RSAPublicKey) rsa.generateKeyPair().getPublic();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PublicKeyList", "publicKeyList"})
  void the_answer_of_the_command_line_of_aws_is_read(String name) throws IOException {
    Path file =
        write(
            "keys.json",
            """
            {"%s": [{"Value": "%s", "Fingerprint": "31e8", "ValidityStartTime": "1436317441.0",
              "ValidityEndTime": "2015-08-07T01:04:01+00:00"}]}
            """
                .formatted(name, base64(Der.pkcs1(key))));

    assertThat(find(file, "31e8"))
        .containsExactly(
            new TrailKey(
                Set.of("31e8"),
                key,
                Instant.parse("2015-07-08T01:04:01Z"),
                Instant.parse("2015-08-07T01:04:01Z")));
    assertThat(find(file, "31e9")).isEmpty();
  }

  @Test
  void a_list_of_keys_alone_is_read_in_the_longer_form_of_the_key_too() throws IOException {
    Path file =
        write(
            "keys.json",
            "[{\"Value\": \"%s\", \"Fingerprint\": \"31e8\"}]".formatted(base64(key.getEncoded())));

    assertThat(find(file, "31e8")).containsExactly(new TrailKey(Set.of("31e8"), key, null, null));
  }

  @Test
  void both_kinds_of_pem_are_found_by_both_fingerprints() throws Exception {
    write("one.pem", pem("PUBLIC KEY", key.getEncoded()));
    write("two.pem", "A comment\n" + pem("RSA PUBLIC KEY", Der.pkcs1(key)));
    write("not-a-key.txt", "nothing");
    TrailKey one = find(folder.resolve("one.pem"), fingerprint()).getFirst();

    assertThat(one.key()).isEqualTo(key);
    assertThat(one.fingerprints()).hasSize(2);
    assertThat(one.fingerprints())
        .allSatisfy(fingerprint -> assertThat(find(folder, fingerprint)).containsExactly(one, one));
  }

  @Test
  void a_fingerprint_is_the_md5_of_the_key_in_either_form() throws Exception {
    MessageDigest md5 = MessageDigest.getInstance("MD5");

    assertThat(TrailKey.of(Der.pkcs1(key)).fingerprints())
        .containsExactlyInAnyOrder(
            HexFormat.of().formatHex(md5.digest(Der.pkcs1(key))),
            HexFormat.of().formatHex(md5.digest(key.getEncoded())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hello                                             | holds no public key
          {}                                                | holds no public key
          {"PublicKeyList":                                 | is not JSON
          [{"Value": "AAAA", "Fingerprint": "f"}]           | has a public key that cannot be read: no RSA public key
          [{"Value": "?", "Fingerprint": "f"}]              | has a public key that cannot be read
          """)
  void what_is_no_key_is_said_with_the_name_of_the_file(String text, String words)
      throws IOException {
    Path file = write("keys.json", text);

    assertThatThrownBy(() -> KeyFiles.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + " " + words);
  }

  @Test
  void bytes_that_are_no_text_are_said_to_be_none() throws IOException {
    Path file = Files.write(folder.resolve("keys.der"), key.getEncoded());

    assertThatThrownBy(() -> KeyFiles.read(file)).hasMessageStartingWith(file + " is no text");
  }

  private static List<TrailKey> find(Path place, String fingerprint) throws IOException {
    return KeyFiles.read(place).find(fingerprint, "eu-west-1", Instant.EPOCH, Instant.EPOCH);
  }

  private static String fingerprint() throws InvalidKeySpecException {
    return TrailKey.of(key.getEncoded()).fingerprints().iterator().next();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String pem(String label, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der), label);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
