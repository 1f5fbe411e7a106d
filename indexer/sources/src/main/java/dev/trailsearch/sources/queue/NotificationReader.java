package dev.trailsearch.sources.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.sources.queue.Notification.Named;
import dev.trailsearch.sources.queue.Notification.Objects;
import dev.trailsearch.sources.queue.Notification.Unreadable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what S3 (user guide, "Event message structure", "EventBridge event structure") and
 * CloudTrail (user guide, "Configuring Amazon SNS notifications") send, straight or through SNS.
 */
final class NotificationReader {

  /** CloudTrail sends it, and no JSON, when a topic is set up. */
  private static final String CLOUDTRAIL_TEST = "CloudTrail validation message.";

  private static final ObjectMapper JSON = new ObjectMapper();

  private NotificationReader() {}

  /** What the body of a message means. */
  static Notification read(String body) {
    try {
      return understood(body);
    } catch (Misunderstood e) {
      return new Unreadable(e.reason);
    }
  }

  private static Objects understood(String text) throws Misunderstood {
    if (text.strip().equals(CLOUDTRAIL_TEST)) {
      return new Objects(List.of());
    }
    JsonNode message = tree(text);
    return message.path("Type").asText().equals("Notification")
        ? understood(message.path("Message").asText())
        : read(message);
  }

  private static Objects read(JsonNode message) throws Misunderstood {
    if (message.path("Records").isArray()) {
      return ofS3(message.path("Records"));
    }
    if (message.has("s3ObjectKey")) {
      return ofCloudTrail(message);
    }
    if (message.has("detail-type")) {
      return ofEventBridge(message);
    }
    if (message.path("Event").asText().equals("s3:TestEvent")) {
      return new Objects(List.of());
    }
    throw new Misunderstood("it is no notification of S3 or CloudTrail");
  }

  private static Objects ofS3(JsonNode records) throws Misunderstood {
    List<Named> objects = new ArrayList<>();
    for (JsonNode each : records) {
      String event = text(each, "eventName");
      if (event.startsWith("ObjectCreated:") || event.equals("ObjectRestore:Completed")) {
        JsonNode s3 = each.path("s3");
        JsonNode object = s3.path("object");
        String key = decoded(text(object, "key"));
        objects.add(named(text(s3.path("bucket"), "name"), key, object, "eTag"));
      }
    }
    return new Objects(objects);
  }

  /** Unlike those of S3 itself, keys stand in it as they are. */
  private static Objects ofEventBridge(JsonNode event) throws Misunderstood {
    String type = event.path("detail-type").asText();
    if (!event.path("source").asText().equals("aws.s3")) {
      throw new Misunderstood("it is an event of another kind (" + type + ")");
    }
    if (!type.equals("Object Created") && !type.equals("Object Restore Completed")) {
      return new Objects(List.of());
    }
    JsonNode detail = event.path("detail");
    JsonNode object = detail.path("object");
    return new Objects(
        List.of(named(text(detail.path("bucket"), "name"), text(object, "key"), object, "etag")));
  }

  private static Objects ofCloudTrail(JsonNode message) throws Misunderstood {
    String bucket = text(message, "s3Bucket");
    List<Named> objects = new ArrayList<>();
    for (JsonNode key : message.path("s3ObjectKey")) {
      objects.add(new Named(bucket, key.asText(), Optional.empty(), Optional.empty()));
    }
    if (objects.isEmpty()) {
      throw new Misunderstood("s3ObjectKey is no list of keys");
    }
    return new Objects(objects);
  }

  private static Named named(String bucket, String key, JsonNode object, String etag) {
    Optional<Long> size =
        Optional.of(object.path("size")).filter(JsonNode::isIntegralNumber).map(JsonNode::asLong);
    Optional<String> version =
        Optional.of(object.path(etag).asText()).filter(text -> !text.isEmpty());
    return new Named(bucket, key, size, version);
  }

  private static JsonNode tree(String text) throws Misunderstood {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException _) {
      throw new Misunderstood("it is no JSON");
    }
  }

  private static String text(JsonNode object, String field) throws Misunderstood {
    String text = object.path(field).asText();
    if (text.isEmpty()) {
      throw new Misunderstood("it has no " + field);
    }
    return text;
  }

  private static String decoded(String key) throws Misunderstood {
    try {
      return URLDecoder.decode(key, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw new Misunderstood("the key is not well encoded: " + key);
    }
  }

  /** Why nothing can be made of a message. */
  private static final class Misunderstood extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Misunderstood(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
