package dev.trailsearch.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.search.event.FoundEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * A query made of values that events have, with what it means said a second time: in the query
 * language and as a test of one event.
 *
 * @param text in the query language
 * @param meaning whether an event is found
 */
record RandomQuery(String text, Predicate<FoundEvent> meaning) {

  private static final List<String> FIELDS =
      List.of(
          "eventName",
          "eventSource",
          "awsRegion",
          "errorCode",
          "userAgent",
          "eventType",
          "readOnly",
          "recipientAccountId",
          "eventID",
          "sharedEventID",
          "userIdentity.type",
          "userIdentity.arn",
          "userIdentity.accessKeyId",
          "userIdentity.sessionContext.sessionIssuer.arn",
          "resources.ARN",
          "trail.kind",
          "trail.service",
          "trail.action",
          "trail.outcome",
          "trail.actor.name",
          "trail.actor.type",
          "trail.account",
          "trail.ip");

  /** Longer ones are searched as well, but make no better test. */
  private static final int LONGEST = 200;

  /** A query of up to so many levels of brackets. */
  static RandomQuery of(RandomGenerator random, List<FoundEvent> events, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return leaf(random, events);
    }
    RandomQuery left = of(random, events, depth - 1);
    RandomQuery right = of(random, events, depth - 1);
    return switch (random.nextInt(5)) {
      case 0 ->
          new RandomQuery(
              "(%s AND %s)".formatted(left.text, right.text), left.meaning.and(right.meaning));
      case 1 ->
          new RandomQuery(
              "(%s %s)".formatted(left.text, right.text), left.meaning.and(right.meaning));
      case 2 ->
          new RandomQuery(
              "(%s OR %s)".formatted(left.text, right.text), left.meaning.or(right.meaning));
      case 3 ->
          new RandomQuery(
              "(%s AND NOT %s)".formatted(left.text, right.text),
              left.meaning.and(right.meaning.negate()));
      default -> new RandomQuery("(NOT %s)".formatted(left.text), left.meaning.negate());
    };
  }

  private static RandomQuery leaf(RandomGenerator random, List<FoundEvent> events) {
    FoundEvent event = events.get(random.nextInt(events.size()));
    return switch (random.nextInt(8)) {
      case 0 -> times(random, events, event);
      case 1, 2, 3 -> onField(random, pick(random, parameters(event)), event);
      default -> onField(random, pick(random, FIELDS), event);
    };
  }

  private static RandomQuery onField(RandomGenerator random, String field, FoundEvent event) {
    List<String> values =
        LoadedEvents.values(event, field).stream()
            .filter(value -> !value.isBlank() && value.length() < LONGEST)
            .toList();
    if (values.isEmpty() || random.nextInt(10) == 0) {
      return new RandomQuery(field + ":*", e -> !LoadedEvents.values(e, field).isEmpty());
    }
    String value = pick(random, values);
    String start = value.substring(0, Math.min(value.length(), 1 + random.nextInt(12)));
    if (random.nextInt(4) == 0 && !field.equals("trail.ip") && start.matches("[A-Za-z0-9]+")) {
      return new RandomQuery(
          field + ":" + start + "*",
          e -> LoadedEvents.values(e, field).stream().anyMatch(v -> v.startsWith(start)));
    }
    String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
    return new RandomQuery(
        "%s:\"%s\"".formatted(field, quoted), e -> LoadedEvents.values(e, field).contains(value));
  }

  private static RandomQuery times(
      RandomGenerator random, List<FoundEvent> events, FoundEvent event) {
    Instant one = time(event);
    Instant two = time(events.get(random.nextInt(events.size())));
    Instant from = one.isBefore(two) ? one : two;
    Instant to = one.isBefore(two) ? two : one;
    return new RandomQuery(
        "trail.time:[%s TO %s}".formatted(from, to),
        e -> {
          Instant time = e.timestamp();
          return time != null && !time.isBefore(from) && time.isBefore(to);
        });
  }

  private static Instant time(FoundEvent event) {
    Instant time = event.timestamp();
    return time == null ? Instant.EPOCH : time;
  }

  /** The paths of the request's parameters that have a value. */
  static List<String> parameters(FoundEvent event) {
    List<String> paths = new ArrayList<>();
    for (String root : List.of("requestParameters", "responseElements", "additionalEventData")) {
      collect(root, event.event().path(root), paths);
    }
    return paths.isEmpty() ? List.of("eventName") : paths;
  }

  private static void collect(String path, JsonNode node, List<String> paths) {
    if (node.isObject()) {
      node.properties()
          .forEach(member -> {
            if (member.getKey().matches("[A-Za-z][A-Za-z0-9-]*")) {
              collect(path + "." + member.getKey(), member.getValue(), paths);
            }
          });
    } else if (node.isArray()) {
      Iterator<JsonNode> elements = node.elements();
      if (elements.hasNext()) {
        collect(path, elements.next(), paths);
      }
    } else if (!node.isNull() && !node.isMissingNode()) {
      paths.add(path);
    }
  }

  private static <T> T pick(RandomGenerator random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
