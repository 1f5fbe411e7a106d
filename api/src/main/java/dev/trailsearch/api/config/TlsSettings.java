package dev.trailsearch.api.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whom the API trusts as its engine, and who it is by a certificate. All files are in PEM.
 *
 * @param ca certificates to trust in place of the platform's own
 * @param clientCertificate the API's own certificate
 * @param clientKey its private key, as PKCS #8 and without a passphrase
 * @param insecure whether any certificate is accepted; for trials only
 */
@ConfigurationProperties("trailsearch")
public record TlsSettings(
    @Nullable Path ca,
    @Nullable Path clientCertificate,
    @Nullable Path clientKey,
    @Bindable(defaultValue = "false") boolean insecure) {

  /** Refuses a certificate without its key, and the reverse. */
  public TlsSettings {
    if ((clientCertificate == null) != (clientKey == null)) {
      throw new IllegalArgumentException(
          "trailsearch.client-certificate and trailsearch.client-key go together; only "
              + (clientKey == null ? "trailsearch.client-certificate" : "trailsearch.client-key")
              + " is set");
    }
  }
}
