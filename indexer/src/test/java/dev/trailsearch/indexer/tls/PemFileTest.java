package dev.trailsearch.indexer.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.engine.testing.TestIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PemFileTest {

  @TempDir private static Path folder;
  private static TestIdentity alice;
  private static TestIdentity bob;

  @BeforeAll
  static void two_people() {
    alice = TestIdentity.of(folder, "alice");
    bob = TestIdentity.of(folder, "bob");
  }

  @Test
  void all_certificates_of_a_file_are_read_and_what_stands_between_them_is_not()
      throws IOException {
    Path both = folder.resolve("both.pem");
    Files.writeString(
        both,
        "# Alice\n%s\nsubject=CN=bob\n%s%s"
            .formatted(
                Files.readString(alice.certificate()),
                Files.readString(bob.key()),
                Files.readString(bob.certificate())));

    assertThat(new PemFile(both).certificates())
        .extracting(each -> each.getSubjectX500Principal().getName())
        .containsExactly("CN=alice", "CN=bob");
  }

  @Test
  void a_certificate_with_its_key_makes_a_context() {
    assertThat(new Tls(null, alice.certificate(), alice.key(), false).context().getProtocol())
        .isEqualTo("TLS");
  }

  @Test
  void a_key_of_somebody_else_is_found_out_before_any_handshake() {
    Tls mixed = new Tls(null, alice.certificate(), bob.key(), false);

    assertThatThrownBy(mixed::context)
        .isInstanceOf(PemException.class)
        .hasMessageStartingWith(bob.key() + ": this key is not that of the certificate in ")
        .hasMessageEndingWith(alice.certificate().toString());
  }

  @Test
  void a_certificate_without_its_key_is_refused_and_a_key_without_its_certificate() {
    assertThatThrownBy(() -> new Tls(null, alice.certificate(), null, false))
        .hasMessageContaining("only the certificate is given");
    assertThatThrownBy(() -> new Tls(null, null, alice.key(), false))
        .hasMessageContaining("only the key is given");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENCRYPTED PRIVATE KEY | AAAA                     | has a passphrase; "openssl pkey -in
          RSA PRIVATE KEY       | AAAA                     | is not in PKCS #8; "openssl pkey -in
          EC PRIVATE KEY        | Proc-Type: 4,ENCRYPTED   | has a passphrase; "openssl pkey -in
          PRIVATE KEY           | AAAA                     | no private key of the kind EC
          PRIVATE KEY           | A                        | no Base64
          CERTIFICATE           | AAAA                     | no private key in PEM
          """)
  void a_key_in_another_form_is_named_with_what_to_do(String label, String text, String problem)
      throws IOException {
    Path key = write("key", label, text);

    assertThatThrownBy(() -> new PemFile(key).privateKey("EC"))
        .isInstanceOf(PemException.class)
        .hasMessageStartingWith(key.toString())
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PRIVATE KEY | AAAA | no certificate in PEM
          CERTIFICATE | AAAA | a certificate that is none
          CERTIFICATE | A    | no Base64
          """)
  void a_file_without_a_certificate_is_named(String label, String text, String problem)
      throws IOException {
    Tls tls = new Tls(write("ca", label, text), null, null, false);

    assertThatThrownBy(tls::context)
        .isInstanceOf(PemException.class)
        .hasMessageStartingWith(folder.resolve("ca").toString())
        .hasMessageContaining(problem);
  }

  @Test
  void a_file_in_der_is_told_how_to_become_pem() throws IOException {
    Path der = folder.resolve("ca.der");
    Files.write(der, new byte[] {0x30, (byte) 0x82, (byte) 0xff, 0});

    assertThatThrownBy(() -> new PemFile(der).certificates())
        .hasMessageContaining("\"openssl x509 -inform der -in " + der + "\"");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThatThrownBy(() -> new PemFile(folder.resolve("none")).certificates())
        .hasMessage(folder.resolve("none") + ": there is no such file");
  }

  private static Path write(String name, String label, String text) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, text));
  }
}
