package dev.trailsearch.api.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may call, each setting also by an environment variable ({@code trailsearch.api.keys-file} is
 * {@code TRAILSEARCH_API_KEYS_FILE}). With neither file nor hash there is nobody to tell from
 * others: the API then listens on loopback only, and whoever is on this machine sees everything.
 *
 * @param keysFile a file of callers, in YAML or JSON
 * @param keyHash the hash of one key more, whose owner may do and see everything
 * @param hosts names by which the API is reached, as the Host header has them without the port;
 *     beside localhost
 */
@ConfigurationProperties("trailsearch.api")
public record AccessSettings(
    @Nullable Path keysFile,
    @Nullable String keyHash,
    @Bindable(defaultValue = "") List<String> hosts) {

  /** Copies the list. */
  public AccessSettings {
    hosts = hosts.stream().filter(host -> !host.isBlank()).toList();
  }
}
