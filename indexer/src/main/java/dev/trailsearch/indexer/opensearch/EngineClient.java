package dev.trailsearch.indexer.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.core5.http.ContentTooLongException;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ResponseException;

/**
 * Requests to the engine in JSON. Safe for use by many threads. The connection is opened by the
 * first request, not by the constructor.
 */
public final class EngineClient implements AutoCloseable {

  private static final Map<String, String> WHOLE =
      Map.of("ignore_unavailable", "true", "allow_partial_search_results", "false");

  private final PoolingAsyncClientConnectionManager connections;
  private final OpenSearchTransport transport;
  private final OpenSearchClient client;
  private final String nodes;

  /** A client with these settings; nothing is sent yet. */
  public EngineClient(ConnectionSettings settings) {
    this.connections = Transports.connections(settings);
    this.transport = Transports.of(settings, connections);
    this.client = new OpenSearchClient(transport);
    this.nodes = String.join(", ", settings.nodes().stream().map(Object::toString).toList());
  }

  /** The typed client of opensearch-java over the same connections. */
  public OpenSearchClient typed() {
    return client;
  }

  /** The engine's base URLs, for messages. */
  public String nodes() {
    return nodes;
  }

  /**
   * Sends a request and returns the answer, also one with an error status.
   *
   * @param method an HTTP method
   * @param path from the root, such as {@code /_bulk}
   * @param parameters of the query string
   * @param body JSON, or null
   * @throws EngineException.Unreachable if no answer came
   */
  public EngineResponse send(
      String method, String path, Map<String, String> parameters, @Nullable JsonNode body) {
    return exchange(method, path, parameters, body == null ? null : json(body));
  }

  /**
   * Sends newline-delimited JSON as it stands.
   *
   * @throws EngineException.Unreachable if no answer came
   */
  public EngineResponse sendLines(String path, Map<String, String> parameters, byte[] ndjson) {
    return sendLines(path, parameters, new ByteArrayInputStream(ndjson));
  }

  /**
   * Sends newline-delimited JSON as it stands.
   *
   * @param ndjson the body; read once and to its end
   * @throws EngineException.Unreachable if no answer came
   */
  public EngineResponse sendLines(String path, Map<String, String> parameters, InputStream ndjson) {
    return exchange("POST", path, parameters, Body.from(ndjson, "application/x-ndjson"));
  }

  /**
   * Sends a request that is expected to succeed.
   *
   * @return the body
   * @throws EngineException.Refused with the engine's own words for any error status
   * @throws EngineException.Unreachable if no answer came
   */
  public JsonNode request(
      String method, String path, Map<String, String> parameters, @Nullable JsonNode body) {
    EngineResponse response = send(method, path, parameters, body);
    if (response.ok()) {
      return response.body();
    }
    throw refused(method, path, response);
  }

  /**
   * The answer to a POST that is expected to succeed, byte for byte: for what is passed on rather
   * than looked into. It comes uncompressed, since compressing would cost the engine more than
   * finding it.
   *
   * @param most bytes that are taken
   * @return empty if the answer is longer
   * @throws EngineException.Refused with the engine's own words for any error status
   * @throws EngineException.Unreachable if no answer came
   */
  public Optional<byte[]> fetch(
      String path, Map<String, String> parameters, JsonNode body, int most) {
    var plain = client.generic().withTransportOptions(Transports.plain(most));
    try (Response response = plain.execute(request("POST", path, parameters, json(body)))) {
      byte[] bytes = bytes(response);
      EngineResponse status = new EngineResponse(response.getStatus(), MissingNode.getInstance());
      if (status.ok()) {
        return Optional.of(bytes);
      }
      throw refused("POST", path, new EngineResponse(status.status(), parse(bytes)));
    } catch (IOException e) {
      if (Obstacle.within(e, ContentTooLongException.class) != null) {
        return Optional.empty();
      }
      throw refused("POST", path, answered(e));
    }
  }

  /** {@link #request(String, String, Map, JsonNode)} without parameters. */
  public JsonNode request(String method, String path, @Nullable JsonNode body) {
    return request(method, path, Map.of(), body);
  }

  /**
   * What matches in all of these indices; one that is not there is left out, but a shard that does
   * not answer is an error, since half an answer looks like a whole one.
   *
   * @param indices names or patterns, with commas between them
   * @throws EngineException.Refused with the engine's own words for any error status
   * @throws EngineException.Unreachable if no answer came
   */
  public JsonNode search(String indices, JsonNode body) {
    return request("POST", "/" + indices + "/_search", WHOLE, body);
  }

  /** The error that says what was asked and what the engine answered. */
  public static EngineException.Refused refused(
      String method, String path, EngineResponse response) {
    return new EngineException.Refused(
        response.status(),
        response.errorType(),
        "the engine answered %d to %s %s: %s"
            .formatted(response.status(), method, path, response.reason()));
  }

  private EngineResponse exchange(
      String method, String path, Map<String, String> parameters, @Nullable Body body) {
    try (Response response = client.generic().execute(request(method, path, parameters, body))) {
      return new EngineResponse(response.getStatus(), parse(bytes(response)));
    } catch (IOException e) {
      return answered(e);
    }
  }

  private static Request request(
      String method, String path, Map<String, String> parameters, @Nullable Body body) {
    var request = Requests.builder().method(method).endpoint(path).query(parameters);
    return body == null ? request.build() : request.body(body).build();
  }

  /** The transport throws some error statuses, 401 and 403 well wrapped; to us they are answers. */
  private EngineResponse answered(IOException e) {
    ResponseException answer = Obstacle.within(e, ResponseException.class);
    if (answer == null) {
      throw new EngineException.Unreachable(Obstacle.of(e).told(nodes, firstLine(e)), e);
    }
    return error(answer);
  }

  /** The exception shows the answer's body only in its message, on the lines after the first. */
  private static EngineResponse error(ResponseException e) {
    String message = words(e);
    int body = message.indexOf("\n{");
    try {
      JsonNode json =
          body < 0
              ? TextNode.valueOf(message.substring(message.indexOf('\n') + 1))
              : ExactJson.read(message.substring(body + 1));
      return new EngineResponse(e.status(), json);
    } catch (IOException notJson) {
      return new EngineResponse(e.status(), TextNode.valueOf(words(notJson)));
    }
  }

  private static byte[] bytes(Response response) throws IOException {
    Body body = response.getBody().orElse(null);
    if (body == null) {
      return new byte[0];
    }
    try (InputStream in = body.body()) {
      return in.readAllBytes();
    }
  }

  private static JsonNode parse(byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      return MissingNode.getInstance();
    }
    boolean json = bytes[0] == '{' || bytes[0] == '[';
    return json ? ExactJson.read(bytes) : TextNode.valueOf(start(bytes));
  }

  /** A proxy's error page is no JSON: its beginning says enough. */
  private static String start(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 1_000), StandardCharsets.UTF_8);
  }

  private static Body json(JsonNode body) {
    try {
      return Body.from(ExactJson.write(body), "application/json; charset=UTF-8");
    } catch (IOException e) {
      throw new IllegalStateException("a tree is always writable", e);
    }
  }

  /** The client's own advice follows on the next one. */
  private static String firstLine(Throwable e) {
    return words(e).lines().findFirst().orElse("");
  }

  private static String words(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  /** Ends the connections. */
  @Override
  public void close() {
    // At once: an engine with the security plugin does not answer the goodbye of TLS, and the
    // transport would wait five seconds for that.
    connections.close(CloseMode.IMMEDIATE);
    try {
      transport.close();
    } catch (IOException e) {
      throw new EngineException.Unreachable("closing the connection failed", e);
    }
  }
}
