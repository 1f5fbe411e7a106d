package dev.trailsearch.indexer.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whom a TLS connection trusts, and who one is in it.
 *
 * @param certificateAuthority a PEM file of certificates that are trusted in place of the
 *     platform's own; null for the platform's
 * @param clientCertificate a PEM file with one's own certificate, followed by those that it was
 *     signed by; null for none
 * @param clientKey a PEM file with that certificate's private key, as PKCS #8 and without a
 *     passphrase; null for none
 * @param insecure whether any certificate of any host is accepted; for trials only
 */
public record Tls(
    @Nullable Path certificateAuthority,
    @Nullable Path clientCertificate,
    @Nullable Path clientKey,
    boolean insecure) {

  /** What the platform trusts, without a certificate of one's own. */
  public static final Tls PLATFORM = new Tls(null, null, null, false);

  /** Refuses a certificate without its key, and the reverse. */
  public Tls {
    if ((clientCertificate == null) != (clientKey == null)) {
      throw new IllegalArgumentException(
          "a client certificate and its key go together; only the "
              + (clientKey == null ? "certificate" : "key")
              + " is given");
    }
  }

  /**
   * Reads the files.
   *
   * @throws PemException if one of them is no good
   */
  public SSLContext context() {
    try {
      if (equals(PLATFORM)) {
        return SSLContext.getDefault();
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(), trust(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot set up TLS", e);
    }
  }

  private KeyManager @Nullable [] keys() throws GeneralSecurityException {
    return clientCertificate == null || clientKey == null
        ? null
        : ClientIdentity.managers(new PemFile(clientCertificate), new PemFile(clientKey));
  }

  /** Null stands for the platform's own. */
  private TrustManager @Nullable [] trust() throws GeneralSecurityException {
    if (insecure) {
      return new TrustManager[] {new Anybody()};
    }
    if (certificateAuthority == null) {
      return null;
    }
    KeyStore trusted = KeyStores.empty();
    List<X509Certificate> certificates = new PemFile(certificateAuthority).certificates();
    for (int i = 0; i < certificates.size(); i++) {
      trusted.setCertificateEntry("ca-" + i, certificates.get(i));
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    return factory.getTrustManagers();
  }
}
