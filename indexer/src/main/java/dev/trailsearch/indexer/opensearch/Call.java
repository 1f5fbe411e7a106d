package dev.trailsearch.indexer.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.transport.GenericSerializable;

/** One request. */
final class Call implements GenericSerializable {

  private static final String JSON = "application/json; charset=UTF-8";
  private static final String LINES = "application/x-ndjson";

  private final String method;
  private final String path;
  private final Map<String, String> parameters;
  private final byte @Nullable [] body;
  private final String contentType;

  private Call(
      String method,
      String path,
      Map<String, String> parameters,
      byte @Nullable [] body,
      String contentType) {
    this.method = method;
    this.path = path;
    this.parameters = parameters;
    this.body = body;
    this.contentType = contentType;
  }

  /** A request with JSON, or without a body. */
  static Call of(
      String method, String path, Map<String, String> parameters, @Nullable JsonNode body) {
    try {
      byte[] bytes = body == null ? null : ExactJson.write(body);
      return new Call(method, path, parameters, bytes, JSON);
    } catch (IOException e) {
      throw new IllegalStateException("a tree is always writable", e);
    }
  }

  /** A request with newline-delimited JSON. */
  static Call ofLines(String path, Map<String, String> parameters, byte[] lines) {
    return new Call("POST", path, parameters, lines, LINES);
  }

  String method() {
    return method;
  }

  /** From the root. */
  String path() {
    return path;
  }

  /** Of the query string. */
  Map<String, String> parameters() {
    return parameters;
  }

  boolean hasBody() {
    return body != null;
  }

  /**
   * All at once: the transport's buffer doubles when it is full, and so grows one time only. In
   * small parts, a body of 2 MB cost four times its length in memory.
   */
  @Override
  public String serialize(OutputStream out) {
    if (body == null) {
      throw new IllegalStateException("a request without a body");
    }
    try {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return contentType;
  }
}
