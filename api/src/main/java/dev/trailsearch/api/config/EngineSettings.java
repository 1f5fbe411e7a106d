package dev.trailsearch.api.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set under {@code trailsearch}, each also by an environment variable
 * ({@code trailsearch.password-file} is {@code TRAILSEARCH_PASSWORD_FILE}).
 *
 * @param url base URLs of the engine, separated by commas; several give failover
 * @param user name for HTTP basic, null without
 * @param passwordFile a file with that user's password: never a password itself, so that none is
 *     seen in a process list or an environment
 * @param ca a PEM file to trust beside the platform's own
 * @param insecure whether any certificate is accepted; for trials only
 * @param cursorSecretFile a file of at least 16 bytes that signs cursors. Without it a cursor is
 *     good until the API restarts; with the same file on several machines it is good on all
 */
@ConfigurationProperties("trailsearch")
public record EngineSettings(
    @Bindable(defaultValue = "http://127.0.0.1:9200") List<URI> url,
    @Nullable String user,
    @Nullable Path passwordFile,
    @Nullable Path ca,
    @Bindable(defaultValue = "false") boolean insecure,
    @Nullable Path cursorSecretFile) {

  /** Refuses a user without a password file, and the reverse. */
  public EngineSettings {
    url = List.copyOf(url);
    if ((user == null) != (passwordFile == null)) {
      throw new IllegalArgumentException(
          "trailsearch.user and trailsearch.password-file go together; only "
              + (user == null ? "trailsearch.password-file" : "trailsearch.user")
              + " is set");
    }
  }
}
