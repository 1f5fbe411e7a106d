package dev.trailsearch.dashboards.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.trailsearch.dashboards.saved.Key;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Answers like OpenSearch Dashboards, as far as it is asked here: saved objects are kept in
/// memory, with what a server adds to them.
final class FakeServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer http;
  final Map<Key, ObjectNode> objects = new LinkedHashMap<>();
  final List<String> requests = new ArrayList<>();
  final Map<String, String> settings = new LinkedHashMap<>();

  /// Tells of a success and keeps nothing.
  boolean forgetful;

  /// Keeps everything but this, and says so.
  Optional<Key> refused = Optional.empty();

  /// What everything is answered with, instead of what it should be.
  int status;

  FakeServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::answer);
    http.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /// What it has, to be changed as a person would in the browser.
  ObjectNode object(Key key) {
    return Optional.ofNullable(objects.get(key))
        .orElseThrow(() -> new AssertionError("there is no " + key));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        "%s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                path,
                exchange.getRequestHeaders().entrySet().stream()
                    .filter(header ->
                        List.of("Osd-xsrf", "Securitytenant", "Authorization")
                            .contains(header.getKey()))
                    .map(header -> header.getKey() + "=" + header.getValue().getFirst())
                    .sorted()
                    .collect(Collectors.joining(" "))));
    String answer =
        status == 0
            ? answer(path.replaceFirst("^/w/[^/]+", ""), body)
            : "{\"message\":\"told so\"}";
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status == 0 ? 200 : status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String answer(String path, String body) throws IOException {
    return switch (path) {
      case "/api/status" -> "{\"version\":{\"number\":\"2.19.4\"}}";
      case "/api/saved_objects/_bulk_get" -> bulkGet(JSON.readTree(body));
      case "/api/saved_objects/_import" -> take(body);
      case "/api/saved_objects/_export" -> export(JSON.readTree(body));
      case "/api/opensearch-dashboards/settings" -> settings(body);
      default -> "{}";
    };
  }

  private String bulkGet(JsonNode wanted) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode found = answer.putArray("saved_objects");
    for (JsonNode each : wanted) {
      ObjectNode object = objects.get(key(each));
      if (object != null) {
        found.add(object);
      } else {
        ObjectNode missing = each.deepCopy();
        missing.putObject("error").put("statusCode", 404);
        found.add(missing);
      }
    }
    return answer.toString();
  }

  private String take(String multipart) throws IOException {
    ObjectNode answer = JSON.createObjectNode();
    int taken = 0;
    for (String line : multipart.split("\n", -1)) {
      if (line.startsWith("{")) {
        ObjectNode object = (ObjectNode) JSON.readTree(line);
        if (refused.equals(Optional.of(key(object)))) {
          ObjectNode error = answer.withArray("/errors").addObject();
          error.set("type", object.path("type"));
          error.set("id", object.path("id"));
          error.putObject("error").put("type", "missing_references");
        } else {
          taken++;
          keep(object);
        }
      }
    }
    return answer.put("success", refused.isEmpty()).put("successCount", taken).toString();
  }

  private void keep(ObjectNode object) {
    if (!forgetful) {
      object.put("updated_at", "2026-03-28T00:00:00Z").put("version", "WzEsMV0=");
      object.putArray("namespaces").add("default");
      objects.put(key(object), object);
    }
  }

  private String export(JsonNode asked) {
    Map<Key, ObjectNode> found = new LinkedHashMap<>();
    asked.path("objects").forEach(each -> collect(key(each), found));
    return found.values().stream().map(ObjectNode::toString).collect(Collectors.joining("\n"));
  }

  private void collect(Key key, Map<Key, ObjectNode> found) {
    ObjectNode object = objects.get(key);
    if (object != null && found.putIfAbsent(key, object) == null) {
      object.path("references").forEach(each -> collect(key(each), found));
    }
  }

  private String settings(String body) throws IOException {
    if (!body.isEmpty()) {
      JSON.readTree(body)
          .path("changes")
          .properties()
          .forEach(change -> settings.put(change.getKey(), change.getValue().asText()));
    }
    ObjectNode answer = JSON.createObjectNode();
    settings.forEach((name, value) ->
        answer.withObject("/settings").withObjectProperty(name).put("userValue", value));
    return answer.toString();
  }

  private static Key key(JsonNode node) {
    return new Key(node.path("type").asText(), node.path("id").asText());
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
