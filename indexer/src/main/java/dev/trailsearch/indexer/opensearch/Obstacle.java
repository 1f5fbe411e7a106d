package dev.trailsearch.indexer.opensearch;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What stands between us and the engine. Only the network may be well again by itself. */
public enum Obstacle {
  /** Nobody listens there, the name is not known, the time was up, or the connection ended. */
  NETWORK("no answer from the engine at %s (%s)"),
  /** The engine's certificate is signed by somebody who is not trusted. */
  UNKNOWN_AUTHORITY(
      "the certificate of the engine at %s is not signed by an authority that is trusted (%s)"),
  /** The engine's certificate is that of another host. */
  OTHER_HOST("the certificate of the engine at %s is that of another host (%s)"),
  /** The engine's certificate is not valid yet, or no longer. */
  OUTDATED_CERTIFICATE("the certificate of the engine at %s is not valid at this time (%s)"),
  /** The engine wants to see a client certificate, or another one. */
  CLIENT_CERTIFICATE("the engine at %s asks for a client certificate that it trusts (%s)"),
  /** It listens, but not with TLS. */
  NO_TLS("the engine at %s does not speak TLS (%s)"),
  /** There is nothing to sign requests with. */
  NO_CREDENTIALS("no request to the engine at %s: %s");

  /** Alerts of a server that does not like who we are. */
  private static final Pattern UNWANTED =
      Pattern.compile(
          "Received fatal alert: (certificate_required|bad_certificate|certificate_unknown"
              + "|certificate_expired|certificate_revoked|unknown_ca|access_denied)");

  private static final Pattern NOT_TLS = Pattern.compile("[Uu]nrecognized SSL message");

  private static final Pattern OTHER_NAME =
      Pattern.compile("No (subject alternative|name matching)");

  private final String sentence;

  Obstacle(String sentence) {
    this.sentence = sentence;
  }

  /**
   * What happened.
   *
   * @param nodes the engine's addresses
   * @param words of the failure itself
   */
  String told(String nodes, String words) {
    return sentence.formatted(nodes, words);
  }

  /** What it was that a request failed on. */
  static Obstacle of(Throwable failure) {
    if (within(failure, MissingCredentialsException.class) != null) {
      return NO_CREDENTIALS;
    }
    if (within(failure, SSLPeerUnverifiedException.class) != null
        || says(failure, CertificateException.class, OTHER_NAME)) {
      return OTHER_HOST;
    }
    if (within(failure, CertificateExpiredException.class) != null
        || within(failure, CertificateNotYetValidException.class) != null) {
      return OUTDATED_CERTIFICATE;
    }
    if (within(failure, CertPathBuilderException.class) != null
        || within(failure, CertPathValidatorException.class) != null) {
      return UNKNOWN_AUTHORITY;
    }
    if (says(failure, SSLException.class, UNWANTED)) {
      return CLIENT_CERTIFICATE;
    }
    return says(failure, SSLException.class, NOT_TLS) ? NO_TLS : NETWORK;
  }

  /** The cause of this kind, if there is one. */
  static <T extends Throwable> @Nullable T within(Throwable failure, Class<T> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return kind.cast(cause);
      }
    }
    return null;
  }

  private static boolean says(
      Throwable failure, Class<? extends Throwable> kind, Pattern expected) {
    Throwable cause = within(failure, kind);
    return cause != null && expected.matcher(String.valueOf(cause.getMessage())).find();
  }
}
