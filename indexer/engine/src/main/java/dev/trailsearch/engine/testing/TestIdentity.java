package dev.trailsearch.engine.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// A key and its certificate, made for a test by the JDK's own `keytool`. One that has signed its
/// certificate itself is at once a server's or a client's, and the authority that it is trusted by.
///
/// @param certificate in PEM
/// @param key its private key, as PKCS #8 in PEM
/// @param store both, as PKCS #12, with the password [#PASSWORD]; with them the authority's, if it
///   was signed by one
public record TestIdentity(Path certificate, Path key, Path store) {
  /// Of the store.
  public static final String PASSWORD = "of-a-test";

  private static final String AUTHORITY = "authority";
  private static final String HERE = "ip:127.0.0.1,dns:localhost";

  /// One for 127.0.0.1 and localhost.
  ///
  /// @param folder for its files
  /// @param name of its files, and of whom it stands for
  public static TestIdentity of(Path folder, String name) {
    return of(folder, name, HERE);
  }

  /// One for other hosts.
  ///
  /// @param hosts as `keytool` takes the names of a subject, such as `dns:elsewhere.example`
  public static TestIdentity of(Path folder, String name, String hosts) {
    return made(folder.resolve(name + ".p12"), name, List.of("-ext", "san=" + hosts));
  }

  /// One that signs others.
  ///
  /// @param folder for its files, and theirs
  public static TestIdentity authority(Path folder) {
    return made(folder.resolve(AUTHORITY + ".p12"), AUTHORITY, List.of("-ext", "bc:c"));
  }

  /// One for 127.0.0.1 and localhost that this authority has signed. Its files lie beside.
  ///
  /// @param name of its files, and of whom it stands for
  public TestIdentity signed(String name) {
    Path beside = store.resolveSibling(name + ".p12");
    try {
      // The signer's key must be in the store that the new one comes to.
      Files.copy(store, beside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made(beside, name, List.of("-ext", "san=" + HERE, "-signer", AUTHORITY));
  }

  private static TestIdentity made(Path store, String name, List<String> more) {
    keytool(store, name, more);
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      Certificate certificate = keys.getCertificate(name);
      Key key = keys.getKey(name, PASSWORD.toCharArray());
      return new TestIdentity(
          pem(store.resolveSibling(name + ".pem"), "CERTIFICATE", certificate.getEncoded()),
          pem(store.resolveSibling(name + ".key"), "PRIVATE KEY", key.getEncoded()),
          store);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("keytool made nothing that can be read", e);
    }
  }

  private static void keytool(Path store, String name, List<String> more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:+UseSerialGC",
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
    words.addAll(more);
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool: " + said);
      }
    } catch (IOException e) {
      throw new IllegalStateException("no keytool in this JDK", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Path pem(Path file, String label, byte[] bytes) throws IOException {
    return Files.writeString(
        file,
        "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
            .formatted(label, Base64.getMimeEncoder().encodeToString(bytes)));
  }
}
