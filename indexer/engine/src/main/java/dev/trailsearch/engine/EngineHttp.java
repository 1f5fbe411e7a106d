package dev.trailsearch.engine;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Asks an engine for status codes; that is all this module ever needs to know.
final class EngineHttp {
  private final URI uri;
  private final Duration timeout;
  private final @Nullable SignIn signIn;

  /// @param signIn null for an engine that does not ask who calls
  EngineHttp(URI uri, Duration timeout, @Nullable SignIn signIn) {
    this.uri = uri;
    this.timeout = timeout;
    this.signIn = signIn;
  }

  int get(String pathAndQuery) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(uri + pathAndQuery)).timeout(timeout);
    HttpClient.Builder connection =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout);
    if (signIn != null) {
      request.header("Authorization", signIn.header());
      connection.sslContext(signIn.tls());
    }
    try (HttpClient client = connection.build()) {
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
