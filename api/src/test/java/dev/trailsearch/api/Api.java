package dev.trailsearch.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/** The API on a free port, and a client that reads its answers. */
public final class Api implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final EmbeddedServer server;

  private Api(EmbeddedServer server) {
    this.server = server;
  }

  /** In front of this engine. */
  public static Api of(URI engine) {
    return with(Map.of("trailsearch.url", engine.toString()));
  }

  /** In front of an engine that is not there. */
  public static Api withoutEngine() {
    return of(URI.create("http://127.0.0.1:" + closedPort()));
  }

  /** With these settings beside a free port. */
  public static Api with(Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("micronaut.server.port", -1);
    return new Api(
        ApplicationContext.builder()
            .properties(all)
            .deduceEnvironment(false)
            .start()
            .getBean(EmbeddedServer.class)
            .start());
  }

  /** The settings and objects of the running API. */
  public ApplicationContext context() {
    return server.getApplicationContext();
  }

  /** Where it listens, with this path. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getPort() + path);
  }

  /** The answer to a GET. */
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  /** The answer to a POST of JSON. */
  public HttpResponse<String> post(String path, String body) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** The answer to any request. */
  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("the API did not answer " + request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** The JSON in an answer. */
  public static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + answer.body(), e);
    }
  }

  @Override
  public void close() {
    client.close();
    context().close();
  }

  private static int closedPort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError("no free port", e);
    }
  }
}
