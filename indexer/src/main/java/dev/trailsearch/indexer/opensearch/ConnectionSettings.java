package dev.trailsearch.indexer.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the engine.
 *
 * @param nodes base URLs, at least one; several give failover
 * @param credentials for HTTP basic, null without
 * @param certificateAuthority a PEM file to trust beside the platform's own, null for none
 * @param insecure whether any certificate is accepted; for trials only
 * @param connectTimeout until a connection stands
 * @param responseTimeout until an answer is there; a bulk request may take seconds when segments
 *     are flushed, so less than 60 s invites needless retries
 */
public record ConnectionSettings(
    List<URI> nodes,
    @Nullable Credentials credentials,
    @Nullable Path certificateAuthority,
    boolean insecure,
    Duration connectTimeout,
    Duration responseTimeout) {

  /** Name and password for HTTP basic. */
  public record Credentials(String user, String password) {

    /** Never shows the password. */
    @Override
    public String toString() {
      return "Credentials[user=" + user + "]";
    }
  }

  /** Checks that every node is an http or https URL with a host. */
  public ConnectionSettings {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("at least one engine URL is needed");
    }
    for (URI node : nodes) {
      boolean http = "http".equals(node.getScheme()) || "https".equals(node.getScheme());
      if (!http || node.getHost() == null) {
        throw new IllegalArgumentException(
            "not an engine URL: " + node + " (expected for example http://127.0.0.1:9200)");
      }
    }
  }

  /**
   * An engine without authentication, with the default time-outs: 5 s to connect, 90 s to answer.
   */
  public static ConnectionSettings of(URI node) {
    return new ConnectionSettings(
        List.of(node), null, null, false, Duration.ofSeconds(5), Duration.ofSeconds(90));
  }
}
