package dev.trailsearch.api.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the engine is and how it is talked to. Everything under {@code trailsearch} can be set by
 * an environment variable, too ({@code trailsearch.response-timeout} is {@code
 * TRAILSEARCH_RESPONSE_TIMEOUT}).
 *
 * @param url base URLs of the engine, separated by commas; several give failover
 * @param compress whether requests and answers are compressed
 * @param connectTimeout until a connection stands
 * @param responseTimeout until an answer is there; longer than the 30 s that a search may take in
 *     the engine, which then says itself what it lacks
 * @param cursorSecretFile a file of at least 16 bytes that signs cursors. Without it a cursor is
 *     good until the API restarts; with the same file on several machines it is good on all
 */
@ConfigurationProperties("trailsearch")
public record EngineSettings(
    @Bindable(defaultValue = "http://127.0.0.1:9200") List<URI> url,
    @Bindable(defaultValue = "false") boolean compress,
    @Bindable(defaultValue = "5s") Duration connectTimeout,
    @Bindable(defaultValue = "40s") Duration responseTimeout,
    @Nullable Path cursorSecretFile) {

  /** Copies the list. */
  public EngineSettings {
    url = List.copyOf(url);
  }
}
