package dev.trailsearch.dashboards.server;

import dev.trailsearch.indexer.tls.Tls;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How to reach an OpenSearch Dashboards server.
///
/// @param address its base URL, with its base path if it has one
/// @param credentials for HTTP basic; null without
/// @param tls whom to trust, and who one is by a certificate
/// @param tenant of the security plugin; null for the one of the user
/// @param workspace by its id; null for none
/// @param timeout for each request
public record ServerSettings(
    URI address,
    @Nullable Credentials credentials,
    Tls tls,
    @Nullable String tenant,
    @Nullable String workspace,
    Duration timeout) {

  /// Name and password.
  public record Credentials(String user, String password) {

    /// Never shows the password.
    @Override
    public String toString() {
      return "Credentials[user=" + user + "]";
    }
  }

  /// Checks that the address is one.
  public ServerSettings {
    boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!http || address.getHost() == null) {
      throw new IllegalArgumentException(
          "not an address of OpenSearch Dashboards: %s (expected for example %s)"
              .formatted(address, "http://127.0.0.1:5601"));
    }
  }

  /// A server without authentication, asked for at most a minute.
  public static ServerSettings of(URI address) {
    return new ServerSettings(address, null, Tls.PLATFORM, null, null, Duration.ofMinutes(1));
  }

  /// The full address of a path of the API, which begins with a slash.
  URI at(String path) {
    String base = address.toString().replaceAll("/+$", "");
    return URI.create(base + (workspace == null ? "" : "/w/" + workspace) + path);
  }
}
