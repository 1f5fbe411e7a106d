package dev.trailsearch.api.config;

import dev.trailsearch.api.http.Loopback;
import dev.trailsearch.search.key.Keyring;
import io.micronaut.context.env.Environment;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;

/**
 * Refuses to listen on an address that other machines can reach as long as no keys are configured:
 * whoever reached it would read every event.
 */
@Singleton
final class LoopbackOnly implements BeanCreatedEventListener<HttpServerConfiguration> {

  private static final String LISTENERS = "micronaut.server.netty.listeners";

  private final Environment environment;
  private final Keyring keyring;

  LoopbackOnly(Environment environment, Keyring keyring) {
    this.environment = environment;
    this.keyring = keyring;
  }

  @Override
  public HttpServerConfiguration onCreated(BeanCreatedEvent<HttpServerConfiguration> event) {
    HttpServerConfiguration server = event.getBean();
    boolean keys = !keyring.isEmpty();
    if (!keys && environment.containsProperties(LISTENERS)) {
      throw new IllegalArgumentException(
          LISTENERS + " is set, which goes round micronaut.server.host; remove it");
    }
    check(server.getHost().orElse(Loopback.EVERY_ADDRESS), keys);
    return server;
  }

  /** Throws unless only this machine can reach the host, or callers are told apart by keys. */
  static void check(String host, boolean keys) {
    if (!keys && !Loopback.includes(host)) {
      throw new IllegalArgumentException(
          ("refusing to listen on %s: it is no loopback address, and this API asks nobody who they"
                  + " are. Set micronaut.server.host to 127.0.0.1 (the default), and let an"
                  + " authenticating proxy on this machine face the network; or name those who may"
                  + " call in a file, by TRAILSEARCH_API_KEYS_FILE.")
              .formatted(host));
    }
  }
}
