package dev.trailsearch.cli.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.search.event.FoundEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The words of an event that a row shows.
final class EventView {
  private static final DateTimeFormatter SECOND = pattern("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter MINUTE = pattern("uuuu-MM-dd HH:mm");

  private EventView() {}

  static String second(FoundEvent event) {
    return time(event, SECOND);
  }

  static String minute(FoundEvent event) {
    return time(event, MINUTE);
  }

  static String instant(FoundEvent event) {
    Instant time = event.timestamp();
    return time == null ? "" : time.toString();
  }

  static String who(FoundEvent event) {
    return derived(event, "/actor/name");
  }

  /// `s3:PutObject`; the record's own name where there is no such form.
  static String what(FoundEvent event) {
    String action = derived(event, "/action");
    return action.isEmpty() ? derived(event, "/kind") : action;
  }

  static String resource(FoundEvent event) {
    JsonNode resources = event.derived().path("resource");
    String first = text(resources.isArray() ? resources.path(0) : resources);
    return resources.size() > 1 ? first + " +" + (resources.size() - 1) : first;
  }

  /// The address, or the service that called.
  static String where(FoundEvent event) {
    String ip = derived(event, "/ip");
    return ip.isEmpty() ? derived(event, "/caller") : ip;
  }

  static String region(FoundEvent event) {
    return path(event, "awsRegion");
  }

  /// The error, or `success`.
  static String outcome(FoundEvent event) {
    String error = path(event, "errorCode");
    return error.isEmpty() ? derived(event, "/outcome") : error;
  }

  /// The same in less room.
  static String refusal(FoundEvent event) {
    return event.derived().path("denied").asBoolean() ? "denied" : outcome(event);
  }

  static boolean failed(FoundEvent event) {
    return derived(event, "/outcome").equals("failure");
  }

  static String derived(FoundEvent event, String pointer) {
    return text(event.derived().at(pointer));
  }

  /// What stands at a dotted path of the record.
  static String path(FoundEvent event, String dotted) {
    JsonNode node = event.event();
    for (String name : dotted.split("\\.", -1)) {
      node = node.path(name);
    }
    return text(node);
  }

  private static String time(FoundEvent event, DateTimeFormatter form) {
    Instant time = event.timestamp();
    return time == null ? "" : form.format(time);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
  }

  private static String text(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(EventView::text)
          .collect(Collectors.joining(" "));
    }
    return node.isValueNode() ? node.asText() : Json.line(node);
  }
}
