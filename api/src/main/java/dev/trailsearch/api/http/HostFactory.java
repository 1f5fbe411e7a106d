package dev.trailsearch.api.http;

import dev.trailsearch.api.access.AccessSettings;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;

/** Says which hosts this server answers to. */
@Factory
final class HostFactory {

  @Singleton
  KnownHosts hosts(AccessSettings settings, HttpServerConfiguration server) {
    return KnownHosts.of(
        settings.hosts(), Loopback.includes(server.getHost().orElse(Loopback.EVERY_ADDRESS)));
  }
}
