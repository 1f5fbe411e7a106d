package dev.trailsearch.indexer.wrapping;

import dev.trailsearch.indexer.event.EventTime;
import dev.trailsearch.indexer.event.Slice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way in which one record is wrapped.
 *
 * @param path the keys that lead to it
 * @param times keys of the wrapper that hold its time, the best first
 * @param unit of a time that is a number
 * @param named whether only a record of CloudTrail stands there
 */
record Carrier(List<String> path, List<String> times, WrapperTime unit, boolean named) {

  /**
   * The first that fits is taken: what a tool has kept as it was goes before what it made of it.
   */
  private static final List<Carrier> CARRIERS =
      List.of(
          // an entry of a LookupEvents answer
          of("CloudTrailEvent", List.of("EventTime"), WrapperTime.SECONDS, true),
          // a row of CloudTrail Lake
          of("eventJson", List.of("eventTime"), WrapperTime.SECONDS, true),
          // an event as it is sent to CloudTrail Lake
          of("eventData", List.of(), WrapperTime.SECONDS, false),
          // a document of a log shipper that keeps the line it has read
          of("event.original", List.of("@timestamp"), WrapperTime.MILLIS, false),
          // a document of OpenSearch's integration for CloudTrail
          of("aws.cloudtrail", List.of("@timestamp"), WrapperTime.MILLIS, false),
          // a log event of CloudWatch Logs; log shippers name the line so, too
          of("message", List.of("timestamp", "@timestamp"), WrapperTime.MILLIS, false));

  private static final Carrier EVENT_BRIDGE =
      of("detail", List.of("time"), WrapperTime.SECONDS, false);

  private static Carrier of(String path, List<String> times, WrapperTime unit, boolean named) {
    return new Carrier(List.of(path.split("\\.")), times, unit, named);
  }

  /** What an object with these fields carries; null if none of the ways fits. */
  static @Nullable Carried find(Slice wrapper, Fields fields) {
    if (fields.has("detail-type")) {
      boolean named = fields.text("detail-type").endsWith("via CloudTrail");
      return EVENT_BRIDGE.carried(wrapper, fields, named, OtherJson.eventBridge(fields));
    }
    for (Carrier carrier : CARRIERS) {
      Carried carried = carrier.carried(wrapper, fields, carrier.named, "");
      if (carried != null) {
        return carried;
      }
    }
    return null;
  }

  private @Nullable Carried carried(Slice wrapper, Fields fields, boolean record, String what) {
    Slice value = fields.get(path.getFirst());
    for (String name : path.subList(1, path.size())) {
      value = value == null ? null : Fields.of(value).get(name);
    }
    return value != null && (Fields.startsWith(value, '{') || holdsObject(value))
        ? new Carried(value, value.offset() - wrapper.offset(), time(fields), record, what)
        : null;
  }

  /** Whether a string begins like an object. */
  static boolean holdsObject(Slice string) {
    return Fields.startsWith(string, '"') && EscapedText.of(string).isObject();
  }

  private EventTime time(Fields fields) {
    for (String name : times) {
      Slice value = fields.get(name);
      Instant instant = value == null ? null : unit.read(Fields.text(value));
      if (instant != null) {
        return new EventTime(instant, name);
      }
    }
    return EventTime.NONE;
  }
}
