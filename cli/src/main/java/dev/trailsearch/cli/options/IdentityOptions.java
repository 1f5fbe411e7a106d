package dev.trailsearch.cli.options;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.local.Places;
import dev.trailsearch.indexer.opensearch.Authentication;
import dev.trailsearch.indexer.opensearch.Authentication.Basic;
import dev.trailsearch.indexer.opensearch.Authentication.None;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Who one is to the engine.
final class IdentityOptions {

  @Option(
      names = "--user",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "Who to be to the engine.")
  private @Nullable String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "File whose first line is the password.")
  private @Nullable String passwordFile;

  @Option(
      names = "--aws-sigv4",
      paramLabel = "REGION",
      scope = ScopeType.INHERIT,
      description = "Sign requests for Amazon OpenSearch Service in this Region.")
  private @Nullable String awsRegion;

  @Option(
      names = "--aws-service",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "What to sign for: es or aoss (default: as the host's name says).")
  private @Nullable Service awsService;

  Authentication authentication(List<URI> nodes, Places places) {
    if (awsRegion == null) {
      return user == null && passwordFile == null ? new None() : basic(places);
    }
    if (user != null || passwordFile != null) {
      throw new Misuse(
          "--aws-sigv4 with --user or --password-file",
          "Sign requests, or give a name and a password: one of the two.");
    }
    try {
      return new SigV4(awsRegion, awsService == null ? Service.of(nodes.getFirst()) : awsService);
    } catch (IllegalArgumentException e) {
      throw new Misuse("--aws-sigv4: " + e.getMessage(), "Give the Region of the domain.", e);
    }
  }

  private Basic basic(Places places) {
    if (user == null) {
      throw new Misuse("--password-file without --user", "Say whose password it is with --user.");
    }
    if (passwordFile == null) {
      throw new Misuse(
          "--user without --password-file",
          "Write the password into a file that only you may read, and name it with --password-file.");
    }
    Path file = NamedFile.readable("--password-file", passwordFile, places);
    try (var lines = Files.lines(file)) {
      return new Basic(user, lines.findFirst().orElse(""));
    } catch (IOException e) {
      throw NamedFile.unreadable("--password-file", file, e);
    }
  }
}
