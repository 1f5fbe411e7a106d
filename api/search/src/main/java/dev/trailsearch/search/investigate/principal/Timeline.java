package dev.trailsearch.search.investigate.principal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.trailsearch.search.completeness.Completeness;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.investigate.EventText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a principal did, in order of time.
 *
 * @param id as it was asked for
 * @param kind the sort of name that was recognised
 * @param total how many events there are
 * @param lines of this page
 * @param next the cursor of the page after; null after the last. What is alike goes on there in a
 *     line of its own
 * @param completeness how much of the time looked at is loaded
 */
public record Timeline(
    String id,
    String kind,
    long total,
    List<Line> lines,
    @Nullable String next,
    Completeness completeness) {

  /** Resources that a line names. */
  private static final int MOST_RESOURCES = 5;

  /**
   * Calls in a row that are alike.
   *
   * @param call what they are alike in
   * @param count how many
   * @param first when the earliest happened
   * @param last when the latest happened
   * @param resources touched, the first few
   * @param events their ids, in the order of the page
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      Call call,
      long count,
      @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant first,
      @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant last,
      List<String> resources,
      List<String> events) {

    /** Copies the lists. */
    public Line {
      resources = List.copyOf(resources);
      events = List.copyOf(events);
    }
  }

  /**
   * What calls are alike in.
   *
   * @param action what was called; null where the record does not say
   * @param outcome success, failure or unknown
   * @param error the error code; null without one
   * @param from the address, or the service that called; null where the record has neither
   * @param region called; null where the record does not say
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Call(
      @Nullable String action,
      @Nullable String outcome,
      @Nullable String error,
      @Nullable String from,
      @Nullable String region) {

    static Call of(FoundEvent event) {
      return new Call(
          EventText.derived(event, "/action"),
          EventText.derived(event, "/outcome"),
          EventText.record(event, "/errorCode"),
          EventText.from(event),
          EventText.record(event, "/awsRegion"));
    }
  }

  /** Copies the lines. */
  public Timeline {
    lines = List.copyOf(lines);
  }

  /** Folds events that follow each other and are alike. */
  static List<Line> fold(List<FoundEvent> events) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= events.size(); i++) {
      if (i == events.size() || !Call.of(events.get(i)).equals(Call.of(events.get(from)))) {
        lines.add(line(events.subList(from, i)));
        from = i;
      }
    }
    return lines;
  }

  private static Line line(List<FoundEvent> alike) {
    return new Line(
        Call.of(alike.getFirst()),
        alike.size(),
        times(alike).min(Instant::compareTo).orElse(null),
        times(alike).max(Instant::compareTo).orElse(null),
        resources(alike),
        alike.stream().map(FoundEvent::id).toList());
  }

  private static Stream<Instant> times(List<FoundEvent> events) {
    return events.stream().map(FoundEvent::timestamp).filter(Objects::nonNull);
  }

  /** The caller's own ARNs are among an event's resources, and say nothing of what it touched. */
  private static List<String> resources(List<FoundEvent> events) {
    Set<String> resources = new LinkedHashSet<>();
    for (FoundEvent event : events) {
      String arn = EventText.derived(event, "/actor/arn");
      String issuer = EventText.derived(event, "/actor/issuer");
      JsonNode all = event.derived().path("resource");
      for (JsonNode resource : all) {
        String text = resource.asText();
        if (!text.equals(arn) && !text.equals(issuer)) {
          resources.add(text);
        }
      }
    }
    return resources.stream().limit(MOST_RESOURCES).toList();
  }
}
