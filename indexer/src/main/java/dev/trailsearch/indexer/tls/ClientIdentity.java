package dev.trailsearch.indexer.tls;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/** Who one is: a certificate and its key. */
final class ClientIdentity {

  /** The store never leaves this process. */
  private static final char[] NO_PASSWORD = new char[0];

  private static final byte[] SAMPLE = {42};

  private ClientIdentity() {}

  /**
   * Shows this certificate to a server that asks for one.
   *
   * @throws PemException if a file is no good, or the key is not that of the certificate
   */
  static KeyManager[] managers(PemFile certificate, PemFile key) throws GeneralSecurityException {
    List<X509Certificate> chain = certificate.certificates();
    PublicKey known = chain.getFirst().getPublicKey();
    PrivateKey secret = key.privateKey(known.getAlgorithm());
    if (!belong(known, secret)) {
      throw new PemException(
          "%s: this key is not that of the certificate in %s".formatted(key, certificate));
    }
    KeyStore store = KeyStores.empty();
    store.setKeyEntry("client", secret, NO_PASSWORD, chain.toArray(X509Certificate[]::new));
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, NO_PASSWORD);
    return factory.getKeyManagers();
  }

  /** Found out here: in a handshake it is only an alert that says nothing. */
  private static boolean belong(PublicKey known, PrivateKey secret)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(signing(known.getAlgorithm()));
    try {
      signature.initSign(secret);
      signature.update(SAMPLE);
      byte[] signed = signature.sign();
      signature.initVerify(known);
      signature.update(SAMPLE);
      return signature.verify(signed);
    } catch (InvalidKeyException _) {
      return false;
    }
  }

  private static String signing(String key) {
    return switch (key) {
      case "EC" -> "SHA256withECDSA";
      case "RSA", "DSA" -> "SHA256with" + key;
      default -> key; // EdDSA and what follows it name the signature like the key.
    };
  }
}
