package dev.trailsearch.api.config;

import dev.trailsearch.indexer.opensearch.Authentication.SigV4.Service;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Who the API is to the engine.
 *
 * @param user name for HTTP basic, null without
 * @param passwordFile a file with that user's password: never a password itself, so that none is
 *     seen in a process list or an environment
 * @param awsSigv4 the Region of Amazon OpenSearch Service that requests are signed for; null if
 *     they are not signed
 * @param awsService what they are signed for; null for what the engine's host name says
 */
@ConfigurationProperties("trailsearch")
public record IdentitySettings(
    @Nullable String user,
    @Nullable Path passwordFile,
    @Nullable String awsSigv4,
    @Nullable Service awsService) {

  /** Refuses a user without a password file, the reverse, and signatures beside them. */
  public IdentitySettings {
    if ((user == null) != (passwordFile == null)) {
      throw new IllegalArgumentException(
          "trailsearch.user and trailsearch.password-file go together; only "
              + (user == null ? "trailsearch.password-file" : "trailsearch.user")
              + " is set");
    }
    if (user != null && awsSigv4 != null) {
      throw new IllegalArgumentException(
          "trailsearch.user and trailsearch.aws-sigv4 are both set; keep one of them");
    }
  }
}
