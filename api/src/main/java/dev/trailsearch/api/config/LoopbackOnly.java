package dev.trailsearch.api.config;

import io.micronaut.context.env.Environment;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Refuses to listen on an address that other machines can reach: the API has no keys, so whoever
 * reaches it reads every event.
 */
@Singleton
final class LoopbackOnly implements BeanCreatedEventListener<HttpServerConfiguration> {

  private static final String LISTENERS = "micronaut.server.netty.listeners";

  private final Environment environment;

  LoopbackOnly(Environment environment) {
    this.environment = environment;
  }

  @Override
  public HttpServerConfiguration onCreated(BeanCreatedEvent<HttpServerConfiguration> event) {
    HttpServerConfiguration server = event.getBean();
    if (environment.containsProperties(LISTENERS)) {
      throw new IllegalArgumentException(
          LISTENERS + " is set, which goes round micronaut.server.host; remove it");
    }
    // Without a host Micronaut binds every address.
    check(server.getHost().orElse("0.0.0.0"));
    return server;
  }

  static void check(String host) {
    if (!isLoopback(host)) {
      throw new IllegalArgumentException(
          ("refusing to listen on %s: it is no loopback address, and this API asks nobody who they"
                  + " are. Set micronaut.server.host to 127.0.0.1 (the default), and let an"
                  + " authenticating proxy on this machine face the network.")
              .formatted(host));
    }
  }

  private static boolean isLoopback(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!address.isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
