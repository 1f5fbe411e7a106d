package dev.trailsearch.indexer.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.transport.GenericEndpoint;

/**
 * Whatever is called, as the transport wants to know it.
 *
 * @param call the one request that is sent
 */
record CallEndpoint(Call call) implements GenericEndpoint<Call, Answered> {

  private static final byte[] NOTHING = {};

  @Override
  public String method(Call request) {
    return request.method();
  }

  @Override
  public String requestUrl(Call request) {
    return request.path();
  }

  @Override
  public Map<String, String> queryParameters(Call request) {
    return request.parameters();
  }

  @Override
  public boolean hasRequestBody() {
    return call.hasBody();
  }

  @Override
  public Answered responseDeserializer(
      String uri,
      String method,
      String protocol,
      int status,
      String reason,
      List<Map.Entry<String, String>> headers,
      @Nullable String contentType,
      @Nullable InputStream body) {
    try {
      return new Answered(status, body == null ? NOTHING : body.readAllBytes());
    } catch (IOException e) {
      // Of an answer that was compressed, and is damaged.
      throw new UncheckedIOException(e);
    }
  }
}
