package dev.trailsearch.engine.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;

/// A key and a certificate that it has signed itself, made for a test by the JDK's own `keytool`:
/// at once a server's or a client's, and the authority that it is trusted by.
///
/// @param certificate in PEM
/// @param key its private key, as PKCS #8 in PEM
/// @param store both, as PKCS #12, with the password [#PASSWORD]
public record TestIdentity(Path certificate, Path key, Path store) {
  /// Of the store.
  public static final String PASSWORD = "of-a-test";

  /// One for 127.0.0.1 and localhost.
  ///
  /// @param folder for its files
  /// @param name of its files, and of whom it stands for
  public static TestIdentity of(Path folder, String name) {
    return of(folder, name, "ip:127.0.0.1,dns:localhost");
  }

  /// One for other hosts.
  ///
  /// @param hosts as `keytool` takes the names of a subject, such as `dns:elsewhere.example`
  public static TestIdentity of(Path folder, String name, String hosts) {
    Path store = folder.resolve(name + ".p12");
    keytool(store, name, hosts);
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      Certificate certificate = keys.getCertificate(name);
      Key key = keys.getKey(name, PASSWORD.toCharArray());
      return new TestIdentity(
          pem(folder.resolve(name + ".pem"), "CERTIFICATE", certificate.getEncoded()),
          pem(folder.resolve(name + ".key"), "PRIVATE KEY", key.getEncoded()),
          store);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("keytool made nothing that can be read", e);
    }
  }

  private static void keytool(Path store, String name, String hosts) {
    ProcessBuilder command =
        new ProcessBuilder(
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
            "-ext",
            "san=" + hosts,
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD);
    try {
      Process process = command.redirectErrorStream(true).start();
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
