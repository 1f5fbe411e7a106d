package dev.trailsearch.engine;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An engine that someone else runs. Made by [Engines#at]; closing it does nothing.
public record RemoteEngine(URI uri) implements Engine {

  /// @throws IllegalArgumentException if this is no absolute http or https address
  public RemoteEngine {
    String scheme = uri.getScheme();
    if (scheme == null
        || !scheme.toLowerCase(Locale.ROOT).matches("https?")
        || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "Not the address of an engine: \""
              + uri
              + "\". Expected something like http://host:9200.");
    }
    if (uri.getPath().endsWith("/")) {
      String text = uri.toString();
      uri = URI.create(text.substring(0, text.length() - 1));
    }
  }

  /// This engine, once it has answered `GET /`; no credentials are sent, and 401 or 403 counts as
  /// an answer.
  ///
  /// @throws EngineStartException if nothing answers within the time given
  public RemoteEngine check(Duration timeout) {
    try {
      int status = new EngineHttp(uri, timeout, null).get("/");
      if (status == 200 || status == 401 || status == 403) {
        return this;
      }
      throw unreachable("it answered HTTP " + status, null);
    } catch (IOException e) {
      throw unreachable(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }

  @Override
  public String describe() {
    return "OpenSearch at " + uri;
  }

  @Override
  public void close() {}

  private EngineStartException unreachable(String why, @Nullable Throwable cause) {
    return new EngineStartException(
        Reason.UNREACHABLE,
        "No OpenSearch answers at " + uri + ": " + why + ".",
        "Check the address, and that the engine runs.",
        cause);
  }
}
