package dev.trailsearch.indexer.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ObstacleTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new ConnectException("Connection refused"), Obstacle.NETWORK),
        Arguments.of(
            new SSLHandshakeException("Remote host terminated the handshake"), Obstacle.NETWORK),
        Arguments.of(
            caused(new CertPathValidatorException("x", new CertificateExpiredException("x"))),
            Obstacle.OUTDATED_CERTIFICATE),
        Arguments.of(
            caused(new CertPathValidatorException("x", new CertificateNotYetValidException("x"))),
            Obstacle.OUTDATED_CERTIFICATE),
        Arguments.of(caused(new CertPathBuilderException("x")), Obstacle.UNKNOWN_AUTHORITY),
        Arguments.of(
            caused(new CertificateException("No name matching engine found")), Obstacle.OTHER_HOST),
        Arguments.of(new SSLPeerUnverifiedException("x"), Obstacle.OTHER_HOST),
        Arguments.of(
            new SSLException("(certificate_required) Received fatal alert: certificate_required"),
            Obstacle.CLIENT_CERTIFICATE),
        Arguments.of(new SSLException("Received fatal alert: internal_error"), Obstacle.NETWORK),
        Arguments.of(
            new SSLException("Unrecognized SSL message, plaintext connection?"), Obstacle.NO_TLS),
        Arguments.of(
            new IOException(new MissingCredentialsException(new IOException())),
            Obstacle.NO_CREDENTIALS));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failure_tells_what_stands_between(Throwable failure, Obstacle obstacle) {
    assertThat(Obstacle.of(failure)).isEqualTo(obstacle);
  }

  private static Throwable caused(Throwable cause) {
    return new SSLHandshakeException("failed").initCause(cause);
  }
}
