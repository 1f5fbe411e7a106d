package dev.trailsearch.dashboards.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Requests to a server, with who one is and where one is meant to be. Whatever is no success is an
/// exception with the server's own words.
final class Http implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Between the parts of an upload, of which there is one: no line of JSON begins so.
  private static final String BOUNDARY = "trailsearch-saved-objects-7f1c";

  private static final int WORDS = 200;

  private final ServerSettings settings;
  private final HttpClient client;

  Http(ServerSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(settings.timeout())
            .sslContext(settings.tls().context())
            .build();
  }

  URI address() {
    return settings.address();
  }

  JsonNode get(String path) throws InterruptedException {
    return json(send(request(path).GET().build()));
  }

  JsonNode post(String path, JsonNode body) throws InterruptedException {
    return json(send(json(path, body)));
  }

  String postForText(String path, JsonNode body) throws InterruptedException {
    return text(send(json(path, body)));
  }

  /// Sends a file of saved objects, as a form does.
  JsonNode upload(String path, String ndjson) throws InterruptedException {
    String body =
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="trailsearch.ndjson"\r
        Content-Type: application/ndjson\r
        \r
        %s\r
        --%s--\r
        """
            .formatted(BOUNDARY, ndjson, BOUNDARY);
    return json(
        send(
            request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body))
                .build()));
  }

  private HttpRequest json(String path, JsonNode body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.toString()))
        .build();
  }

  private HttpRequest.Builder request(String path) {
    // Without this header the server takes a change for a forged request.
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.at(path))
            .timeout(settings.timeout())
            .header("osd-xsrf", "true");
    ServerSettings.Credentials credentials = settings.credentials();
    if (credentials != null) {
      byte[] pair =
          (credentials.user() + ":" + credentials.password()).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    if (settings.tenant() != null) {
      request.header("securitytenant", settings.tenant());
    }
    return request;
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws InterruptedException {
    HttpResponse<byte[]> response;
    try {
      response = client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new ServerException.Unreachable(
          "no answer from OpenSearch Dashboards at %s (%s)".formatted(address(), reason), e);
    }
    if (response.statusCode() / 100 != 2) {
      throw new ServerException.Refused(
          response.statusCode(),
          "OpenSearch Dashboards answered %d to %s %s: %s"
              .formatted(
                  response.statusCode(),
                  request.method(),
                  request.uri().getPath(),
                  words(text(response))));
    }
    return response;
  }

  private JsonNode json(HttpResponse<byte[]> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new ServerException.Refused(
          response.statusCode(),
          "%s answers, but not as OpenSearch Dashboards does: %s"
              .formatted(address(), start(text(response))));
    }
  }

  private static String words(String answer) {
    try {
      String message = JSON.readTree(answer).path("message").asText("");
      return message.isEmpty() ? start(answer) : message;
    } catch (JsonProcessingException e) {
      return start(answer);
    }
  }

  private static String start(String text) {
    String line = text.lines().findFirst().orElse("").strip();
    return line.isEmpty() ? "nothing more" : line.substring(0, Math.min(WORDS, line.length()));
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
