package dev.trailsearch.indexer.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of PEM blocks; what stands between them is ignored. */
record PemFile(Path path) {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

  private record Block(String label, String text) {}

  /**
   * Its certificates in their order, at least one.
   *
   * @throws PemException if it cannot be read, or holds none
   */
  List<X509Certificate> certificates() {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Block block : blocks()) {
      if (block.label().equals("CERTIFICATE")) {
        certificates.add(certificate(block));
      }
    }
    if (certificates.isEmpty()) {
      throw new PemException(
          "%1$s: no certificate in PEM; one in DER is turned into PEM by \"openssl x509 -inform der -in %1$s\""
              .formatted(path));
    }
    return List.copyOf(certificates);
  }

  /**
   * Its private key.
   *
   * @param algorithm of the key, as its certificate names it, such as {@code EC}
   * @throws PemException if it cannot be read, holds none, or one in a form that Java does not read
   */
  PrivateKey privateKey(String algorithm) throws GeneralSecurityException {
    Block block =
        blocks().stream()
            .filter(each -> each.label().endsWith("PRIVATE KEY"))
            .findFirst()
            .orElseThrow(() -> new PemException(path + ": no private key in PEM"));
    if (!block.label().equals("PRIVATE KEY")) {
      throw new PemException(
          "%1$s: the private key %2$s; \"openssl pkey -in %1$s\" writes it as it is needed"
              .formatted(path, isEncrypted(block) ? "has a passphrase" : "is not in PKCS #8"));
    }
    try {
      return KeyFactory.getInstance(algorithm)
          .generatePrivate(new PKCS8EncodedKeySpec(bytes(block)));
    } catch (InvalidKeySpecException e) {
      throw new PemException(
          "%s: no private key of the kind %s, which its certificate is for"
              .formatted(path, algorithm),
          e);
    }
  }

  private static boolean isEncrypted(Block block) {
    return block.label().startsWith("ENCRYPTED") || block.text().contains("ENCRYPTED");
  }

  private X509Certificate certificate(Block block) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(bytes(block)));
    } catch (CertificateException e) {
      throw new PemException(path + ": a certificate that is none: " + e.getMessage(), e);
    }
  }

  private byte[] bytes(Block block) {
    try {
      return Base64.getMimeDecoder().decode(block.text());
    } catch (IllegalArgumentException e) {
      throw new PemException("%s: no Base64: %s".formatted(path, e.getMessage()), e);
    }
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text());
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2)));
    }
    return blocks;
  }

  private String text() {
    try {
      // Whatever is no PEM is text all the same, without a block in it.
      return Files.readString(path, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      throw new PemException(path + ": there is no such file", e);
    } catch (IOException e) {
      throw new PemException("%s: cannot be read: %s".formatted(path, e.getMessage()), e);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
