package dev.trailsearch.indexer.event;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides the kind of a record. */
final class Kinds {

  private Kinds() {}

  static Kind of(Envelope envelope) {
    Kind stated = byCategory(envelope.get("eventCategory"));
    if (stated == null) {
      stated = byType(envelope.get("eventType"));
    }
    if (stated != null) {
      return stated;
    }
    if (envelope.has("insightDetails.state")) {
      return Kind.INSIGHT;
    }
    return isDataCall(envelope) ? Kind.DATA : Kind.MANAGEMENT;
  }

  static Likeness likeness(Envelope envelope) {
    String source = envelope.get("eventSource");
    if (source != null && source.startsWith("aws:")) {
      return Likeness.NOTIFICATION;
    }
    return isRecord(envelope) ? Likeness.RECORD : Likeness.OBJECT;
  }

  private static boolean isRecord(Envelope envelope) {
    boolean call = envelope.has("eventSource") && envelope.has("eventName");
    boolean versioned = envelope.has("eventVersion");
    boolean named = call || envelope.has("eventCategory") || envelope.has("eventType");
    return call || (versioned && named) || envelope.has("insightDetails.state");
  }

  private static @Nullable Kind byCategory(@Nullable String category) {
    return switch (category == null ? "" : category.toLowerCase(Locale.ROOT)) {
      case "management" -> Kind.MANAGEMENT;
      case "data" -> Kind.DATA;
      case "networkactivity" -> Kind.NETWORK;
      case "insight" -> Kind.INSIGHT;
      case "aggregated" -> Kind.AGGREGATED;
      default -> null;
    };
  }

  private static @Nullable Kind byType(@Nullable String type) {
    return switch (type) {
      case "AwsCloudTrailInsight" -> Kind.INSIGHT;
      case "AwsVpceEvent", "AwsVpceEvents" -> Kind.NETWORK;
      case "AwsAggregatedEvent" -> Kind.AGGREGATED;
      case null, default -> null;
    };
  }

  /** {@code eventCategory} came with version 1.07, {@code managementEvent} with 1.06. */
  private static boolean isDataCall(Envelope envelope) {
    String management = envelope.get("managementEvent");
    if (management != null) {
      return management.equals("false");
    }
    return envelope.resourceTypes().contains("AWS::S3::Object")
        || ("lambda.amazonaws.com".equals(envelope.get("eventSource"))
            && "Invoke".equals(envelope.get("eventName")));
  }
}
