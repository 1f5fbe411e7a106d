package dev.trailsearch.api.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Writes an exchange in the form of a CloudTrail record, so that what watches the trail can itself
 * be loaded and searched. It names no account: only who may see every account sees it.
 */
final class AuditRecord {

  /** A query is shorter; a longer text is somebody's joke. */
  private static final int LONGEST = 4_000;

  private AuditRecord() {}

  static ObjectNode of(Exchange exchange, UUID id) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("eventVersion", "1.11");
    ObjectNode identity = record.putObject("userIdentity").put("type", "TrailsearchCaller");
    String caller = exchange.caller();
    if (caller != null) {
      identity.put("principalId", caller).put("userName", caller);
    }
    record.put("eventTime", exchange.start().truncatedTo(ChronoUnit.SECONDS).toString());
    record.put("eventSource", "trailsearch");
    record.put("eventName", name(exchange.operation()));
    record.put("sourceIPAddress", exchange.sender().address());
    record.put(
        "userAgent", cut(exchange.sender().agent() == null ? "" : exchange.sender().agent()));
    Exchange.Outcome outcome = exchange.outcome();
    if (outcome.error() != null) {
      record.put("errorCode", outcome.error());
      record.put("errorMessage", cut(outcome.message() == null ? "" : outcome.message()));
    }
    parameters(exchange, record.putObject("requestParameters"));
    ObjectNode answer = record.putObject("responseElements").put("status", outcome.status());
    new TreeMap<>(outcome.counts()).forEach(answer::put);
    record
        .putObject("additionalEventData")
        .put("start", exchange.start().toString())
        .put("tookMs", exchange.took().toMillis());
    record.put("requestID", exchange.sender().requestId());
    record.put("eventID", id.toString());
    record.put("readOnly", true);
    record.put("eventType", "TrailsearchApiCall");
    record.put("managementEvent", true);
    record.put("eventCategory", "Management");
    return record;
  }

  private static void parameters(Exchange exchange, ObjectNode target) {
    new TreeMap<>(exchange.parameters())
        .forEach((name, values) -> {
          if (values.size() == 1) {
            target.put(cut(name), cut(values.getFirst()));
          } else {
            list(values, target.putArray(cut(name)));
          }
        });
  }

  private static void list(List<String> values, ArrayNode target) {
    values.forEach(value -> target.add(cut(value)));
  }

  private static String name(String operation) {
    return operation.substring(0, 1).toUpperCase(Locale.ROOT) + operation.substring(1);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
