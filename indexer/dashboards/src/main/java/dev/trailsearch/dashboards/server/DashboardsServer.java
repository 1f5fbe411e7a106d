package dev.trailsearch.dashboards.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.dashboards.saved.Key;
import dev.trailsearch.dashboards.saved.NormalForm;
import dev.trailsearch.dashboards.saved.SavedFile;
import dev.trailsearch.dashboards.saved.SavedObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The saved objects of a running OpenSearch Dashboards, through its HTTP API. The first request is
/// sent by the first call.
public final class DashboardsServer implements AutoCloseable {
  private static final int OBJECTS_AT_ONCE = 100;

  private final Http http;

  /// @throws IllegalArgumentException if the certificate authority cannot be read
  public DashboardsServer(ServerSettings settings) {
    this.http = new Http(settings);
  }

  /// Its version, such as `2.19.4`.
  ///
  /// @throws ServerException if it does not tell
  public String version() throws InterruptedException {
    String version = http.get("/api/status").at("/version/number").asText("");
    if (version.isEmpty()) {
      throw new ServerException.Refused(
          200, http.address() + " answers, but is no OpenSearch Dashboards: it has no version");
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
      JsonNode answer = http.post("/api/saved_objects/_bulk_get", wanted);
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
    JsonNode answer =
        http.upload("/api/saved_objects/_import?overwrite=true", NormalForm.text(objects));
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
        SavedFile.read("the server's answer", http.postForText("/api/saved_objects/_export", body));
    if (!file.faults().isEmpty()) {
      throw new ServerException.Refused(
          200, "the server's export cannot be read: " + file.faults().getFirst().reason());
    }
    return file.objects();
  }

  /// The id of the index pattern that Discover begins with; empty if none is chosen.
  public Optional<String> defaultPattern() throws InterruptedException {
    JsonNode chosen =
        http.get("/api/opensearch-dashboards/settings").at("/settings/defaultIndex/userValue");
    return Optional.of(chosen.asText("")).filter(id -> !id.isEmpty());
  }

  /// Chooses the index pattern that Discover begins with.
  public void chooseDefaultPattern(String id) throws InterruptedException {
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
    changes.putObject("changes").put("defaultIndex", id);
    http.post("/api/opensearch-dashboards/settings", changes);
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

  @Override
  public void close() {
    http.close();
  }
}
