package dev.trailsearch.indexer.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
      byte[] bytes = EngineAnswers.bytes(response);
      EngineResponse status = new EngineResponse(response.getStatus(), MissingNode.getInstance());
      if (status.ok()) {
        return Optional.of(bytes);
      }
      throw refused("POST", path, new EngineResponse(status.status(), EngineAnswers.parse(bytes)));
    } catch (IOException e) {
      if (Obstacle.within(e, ContentTooLongException.class) != null) {
        return Optional.empty();
      }
      throw refused("POST", path, EngineAnswers.thrown(e, nodes));
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
      return EngineAnswers.of(response);
    } catch (IOException e) {
      return EngineAnswers.thrown(e, nodes);
    }
  }

  private static Request request(
      String method, String path, Map<String, String> parameters, @Nullable Body body) {
    var request = Requests.builder().method(method).endpoint(path).query(parameters);
    return body == null ? request.build() : request.body(body).build();
  }

  private static Body json(JsonNode body) {
    try {
      return Body.from(ExactJson.write(body), "application/json; charset=UTF-8");
    } catch (IOException e) {
      throw new IllegalStateException("a tree is always writable", e);
    }
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
