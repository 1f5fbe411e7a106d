package dev.trailsearch.indexer.opensearch;

import dev.trailsearch.indexer.tls.Tls;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the engine.
 *
 * @param nodes base URLs, at least one. With several, a request that a node does not answer, or
 *     answers 502, 503 or 504, goes to the next one
 * @param authentication who one is
 * @param tls for nodes with https
 * @param compress whether bodies are compressed with gzip. It costs CPU time on both sides, and
 *     pays where the network is slow or dear
 * @param connectTimeout until a connection stands
 * @param responseTimeout until an answer is there; a bulk request may take seconds when segments
 *     are flushed, so less than 60 s invites needless retries
 */
public record ConnectionSettings(
    List<URI> nodes,
    Authentication authentication,
    Tls tls,
    boolean compress,
    Duration connectTimeout,
    Duration responseTimeout) {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration RESPONSE = Duration.ofSeconds(90);

  /** Checks that every node is an http or https URL of a host and nothing more. */
  public ConnectionSettings {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("at least one engine URL is needed");
    }
    nodes.forEach(ConnectionSettings::check);
    if (!connectTimeout.isPositive() || !responseTimeout.isPositive()) {
      throw new IllegalArgumentException("a time-out must be longer than nothing");
    }
  }

  /**
   * An engine without authentication, with the default time-outs: 5 s to connect, 90 s to answer.
   */
  public static ConnectionSettings of(URI node) {
    return of(List.of(node));
  }

  /** The same with several nodes. */
  public static ConnectionSettings of(List<URI> nodes) {
    return new ConnectionSettings(
        nodes, new Authentication.None(), Tls.PLATFORM, false, CONNECT, RESPONSE);
  }

  /** The same for other nodes. */
  public ConnectionSettings with(List<URI> others) {
    return new ConnectionSettings(
        others, authentication, tls, compress, connectTimeout, responseTimeout);
  }

  /** The same as somebody else. */
  public ConnectionSettings with(Authentication other) {
    return new ConnectionSettings(nodes, other, tls, compress, connectTimeout, responseTimeout);
  }

  /** The same with other trust. */
  public ConnectionSettings with(Tls other) {
    return new ConnectionSettings(
        nodes, authentication, other, compress, connectTimeout, responseTimeout);
  }

  /** The same, with compressed bodies or without. */
  public ConnectionSettings withCompression(boolean other) {
    return new ConnectionSettings(
        nodes, authentication, tls, other, connectTimeout, responseTimeout);
  }

  /** The same with other time-outs; null keeps what is there. */
  public ConnectionSettings withTimeouts(@Nullable Duration connect, @Nullable Duration response) {
    return new ConnectionSettings(
        nodes,
        authentication,
        tls,
        compress,
        connect == null ? connectTimeout : connect,
        response == null ? responseTimeout : response);
  }

  private static void check(URI node) {
    boolean http = "http".equals(node.getScheme()) || "https".equals(node.getScheme());
    if (!http || node.getHost() == null) {
      throw new IllegalArgumentException(
          "not an engine URL: " + shown(node) + " (expected for example http://127.0.0.1:9200)");
    }
    if (node.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "an engine URL must not hold a name or a password: " + shown(node));
    }
    boolean more = !List.of("", "/").contains(node.getRawPath()) || node.getRawQuery() != null;
    if (more || node.getRawFragment() != null) {
      throw new IllegalArgumentException("an engine URL ends with its port: " + shown(node));
    }
  }

  /** Without the password that somebody may have written into it. */
  private static String shown(URI node) {
    return node.toString().replaceFirst("//[^/]*@", "//…@");
  }
}
