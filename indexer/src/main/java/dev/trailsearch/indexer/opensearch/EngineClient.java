package dev.trailsearch.indexer.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.core5.http.ContentTooLongException;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportOptions;

/**
 * Requests to the engine in JSON. Safe for use by many threads. The connection is opened by the
 * first request, not by the constructor.
 */
public final class EngineClient implements AutoCloseable {

  private static final int OK = 200;

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
    return exchange(Call.of(method, path, parameters, body));
  }

  /**
   * Sends newline-delimited JSON as it stands.
   *
   * @throws EngineException.Unreachable if no answer came
   */
  public EngineResponse sendLines(String path, Map<String, String> parameters, byte[] ndjson) {
    return exchange(Call.ofLines(path, parameters, ndjson));
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
    try {
      Answered answered = perform(Call.of("POST", path, parameters, body), Transports.plain(most));
      if (answered.status() == OK) {
        return Optional.of(answered.body());
      }
      throw refused("POST", path, EngineAnswers.of(answered));
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

  private EngineResponse exchange(Call call) {
    try {
      return EngineAnswers.of(perform(call, transport.options()));
    } catch (IOException e) {
      return EngineAnswers.thrown(e, nodes);
    }
  }

  private Answered perform(Call call, TransportOptions options) throws IOException {
    try {
      return transport.performRequest(call, new CallEndpoint(call), options);
    } catch (UncheckedIOException e) {
      throw e.getCause();
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
