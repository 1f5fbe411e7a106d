package dev.trailsearch.cli.options;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.CommandException.Unavailable;
import dev.trailsearch.cli.local.Places;
import dev.trailsearch.indexer.tls.PemException;
import dev.trailsearch.indexer.tls.Tls;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Whom to trust, and who one is by a certificate.
final class TlsOptions {

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Certificate authority to trust instead of the system's, in PEM.")
  private @Nullable String ca;

  @Option(
      names = "--client-certificate",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Certificate to be known by, in PEM.")
  private @Nullable String clientCertificate;

  @Option(
      names = "--client-key",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Its private key, in PEM without a passphrase.")
  private @Nullable String clientKey;

  @Option(
      names = "--insecure",
      scope = ScopeType.INHERIT,
      description = "Accept any certificate; for trials only.")
  private boolean insecure;

  Tls settings(Places places) {
    if ((clientCertificate == null) != (clientKey == null)) {
      throw new Misuse(
          clientKey == null
              ? "--client-certificate without --client-key"
              : "--client-key without --client-certificate",
          "Give both.");
    }
    Tls tls =
        new Tls(
            file("--ca", ca, places),
            file("--client-certificate", clientCertificate, places),
            file("--client-key", clientKey, places),
            insecure);
    check(tls);
    return tls;
  }

  /// Files are read at once, so that what is wrong with them is told before anything is done. To
  /// read the platform's own would make every command start later, for nothing.
  private static void check(Tls tls) {
    if (tls.equals(Tls.PLATFORM)) {
      return;
    }
    try {
      tls.context();
    } catch (PemException e) {
      throw new Unavailable(String.valueOf(e.getMessage()), "", e);
    }
  }

  private static @Nullable Path file(String option, @Nullable String name, Places places) {
    return name == null ? null : NamedFile.readable(option, name, places);
  }
}
