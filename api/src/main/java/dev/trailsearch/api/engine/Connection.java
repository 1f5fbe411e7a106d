package dev.trailsearch.api.engine;

import dev.trailsearch.api.config.EngineSettings;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.ConnectionSettings.Credentials;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Turns the API's settings into the client's. */
final class Connection {

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Longer than the 30 s a search may take in the engine, which then says itself what it lacks. */
  private static final Duration ANSWER = Duration.ofSeconds(40);

  private Connection() {}

  static ConnectionSettings of(EngineSettings settings) {
    return new ConnectionSettings(
        settings.url(), credentials(settings), settings.ca(), settings.insecure(), CONNECT, ANSWER);
  }

  private static @Nullable Credentials credentials(EngineSettings settings) {
    String user = settings.user();
    if (user == null) {
      return null;
    }
    return SecretFile.read(settings.passwordFile(), "trailsearch.password-file")
        .map(password -> new Credentials(user, password))
        .orElse(null);
  }
}
