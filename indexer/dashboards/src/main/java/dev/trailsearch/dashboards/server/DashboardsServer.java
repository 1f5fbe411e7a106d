package dev.trailsearch.dashboards.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.dashboards.saved.Key;
import dev.trailsearch.dashboards.saved.NormalForm;
import dev.trailsearch.dashboards.saved.SavedFile;
import dev.trailsearch.dashboards.saved.SavedObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The saved objects of a running OpenSearch Dashboards, through its HTTP API. The first request is
/// sent by the first call.
public final class DashboardsServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// No server of that age puts it into an object.
  private static final String BOUNDARY = "trailsearch-saved-objects-7f1c";

  private static final int OBJECTS_AT_ONCE = 100;

  private final ServerSettings settings;
  private final HttpClient http;

  /// @throws IllegalArgumentException if the certificate authority cannot be read
  public DashboardsServer(ServerSettings settings) {
    this.settings = settings;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(settings.timeout())
            .sslContext(Trust.of(settings))
            .build();
  }

  /// Its version, such as `2.19.4`.
  ///
  /// @throws ServerException if it does not tell
  public String version() throws InterruptedException {
    String version = json("GET", "/api/status", null).at("/version/number").asText("");
    if (version.isEmpty()) {
      throw new ServerException.Refused(
          200, settings.address() + " answers, but is no OpenSearch Dashboards: it has no version");
    }
    return version;
  }

  /// Those of the objects that it has, as it has them.
  public Map<Key, SavedObject> get(Collection<Key> keys) throws InterruptedException {
    Map<Key, SavedObject> found = new LinkedHashMap<>();
    List<Key> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += OBJECTS_AT_ONCE) {
      ArrayNode wanted = JsonNodeFactory.instance.arrayNode();
      all.subList(from, Math.min(all.size(), from + OBJECTS_AT_ONCE))
          .forEach(key -> wanted.addObject().put("type", key.type()).put("id", key.id()));
      JsonNode answer = json("POST", "/api/saved_objects/_bulk_get", wanted);
      for (JsonNode each : answer.path("saved_objects")) {
        if (!each.has("error")) {
          SavedObject object = SavedFile.object(each);
          found.put(object.key(), object);
        } else if (each.at("/error/statusCode").asInt() != 404) {
          throw new ServerException.Refused(
              each.at("/error/statusCode").asInt(),
              "the server does not give %s %s: %s"
                  .formatted(
                      each.path("type").asText(),
                      each.path("id").asText(),
                      each.at("/error/message").asText()));
        }
      }
    }
    return found;
  }

  /// Brings in objects; those that are there already are replaced.
  ///
  /// @throws ServerException if any of them was not taken, with the server's own words
  public void put(List<SavedObject> objects) throws InterruptedException {
    String body =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"trailsearch.ndjson\"\r\n"
                .formatted(BOUNDARY)
            + "Content-Type: application/ndjson\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(NormalForm.text(objects), BOUNDARY);
    HttpRequest request =
        request("/api/saved_objects/_import?overwrite=true")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofString(body))
            .build();
    JsonNode answer = json(send(request));
    // The status is 200 even when objects failed.
    if (!answer.path("success").asBoolean() || !answer.path("errors").isEmpty()) {
      throw new ServerException.Refused(200, "the server did not take " + refusals(answer));
    }
    int taken = answer.path("successCount").asInt();
    if (taken != objects.size()) {
      throw new ServerException.Refused(
          200, "the server took %d of %d objects".formatted(taken, objects.size()));
    }
  }

  /// Everything of these and of what they refer to.
  public List<SavedObject> export(Collection<Key> keys) throws InterruptedException {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("includeReferencesDeep", true)
            .put("excludeExportDetails", true);
    ArrayNode objects = body.putArray("objects");
    keys.forEach(key -> objects.addObject().put("type", key.type()).put("id", key.id()));
    SavedFile file =
        SavedFile.read("the server's answer", text(post("/api/saved_objects/_export", body)));
    if (!file.faults().isEmpty()) {
      throw new ServerException.Refused(
          200, "the server's export cannot be read: " + file.faults().getFirst().reason());
    }
    return file.objects();
  }

  /// The id of the index pattern that Discover begins with; empty if none is chosen.
  public Optional<String> defaultPattern() throws InterruptedException {
    JsonNode chosen =
        json("GET", "/api/opensearch-dashboards/settings", null)
            .at("/settings/defaultIndex/userValue");
    return Optional.of(chosen.asText("")).filter(id -> !id.isEmpty());
  }

  /// Chooses the index pattern that Discover begins with.
  public void chooseDefaultPattern(String id) throws InterruptedException {
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
    changes.putObject("changes").put("defaultIndex", id);
    json("POST", "/api/opensearch-dashboards/settings", changes);
  }

  private static String refusals(JsonNode answer) {
    List<String> refusals = new ArrayList<>();
    for (JsonNode each : answer.path("errors")) {
      refusals.add(
          "%s %s (%s)"
              .formatted(
                  each.path("type").asText(),
                  each.path("id").asText(),
                  each.at("/error/message").asText(each.at("/error/type").asText("unknown"))));
    }
    return refusals.isEmpty() ? "the objects, and does not say why" : String.join(", ", refusals);
  }

  private JsonNode json(
      String method, String path, @org.jspecify.annotations.Nullable JsonNode body)
      throws InterruptedException {
    return json(
        body == null
            ? send(request(path).method(method, BodyPublishers.noBody()).build())
            : post(path, body));
  }

  private HttpResponse<byte[]> post(String path, JsonNode body) throws InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
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
      response = http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new ServerException.Unreachable(
          "no answer from OpenSearch Dashboards at %s (%s)".formatted(settings.address(), reason),
          e);
    }
    if (response.statusCode() / 100 != 2) {
      throw new ServerException.Refused(
          response.statusCode(),
          "OpenSearch Dashboards answered %d to %s %s: %s"
              .formatted(
                  response.statusCode(),
                  request.method(),
                  request.uri().getPath(),
                  words(response)));
    }
    return response;
  }

  private static String words(HttpResponse<byte[]> response) {
    String text = text(response);
    try {
      String message = JSON.readTree(text).path("message").asText("");
      return message.isEmpty() ? start(text) : message;
    } catch (JsonProcessingException e) {
      return start(text);
    }
  }

  private static String start(String text) {
    String line = text.lines().findFirst().orElse("").strip();
    return line.isEmpty() ? "nothing more" : line.substring(0, Math.min(200, line.length()));
  }

  private JsonNode json(HttpResponse<byte[]> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new ServerException.Refused(
          response.statusCode(),
          "%s answers, but not as OpenSearch Dashboards does: %s"
              .formatted(settings.address(), start(text(response))));
    }
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
  }
}
