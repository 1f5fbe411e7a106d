package dev.trailsearch.search.investigate.firstseen;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.trailsearch.search.facet.Census;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One value, or one pair of values.
 *
 * @param value of the field
 * @param by of the other field; null if there is none
 * @param count events that have it
 * @param failed those of them that failed
 * @param first when the first of them happened; null where no record says
 * @param last when the last of them happened; null where no record says
 * @param event the id of the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeenValue(
    String value,
    @Nullable String by,
    long count,
    long failed,
    @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant first,
    @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant last,
    @Nullable String event) {

  /** The earliest first; where they begin together, by name. */
  static final Comparator<Census.Entry> EARLIEST =
      Comparator.comparing(
              Census.Entry::first, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
          .thenComparing(Census.Entry::value)
          .thenComparing(Census.Entry::by, Comparator.nullsFirst(Comparator.naturalOrder()));

  static SeenValue of(Census.Entry entry, @Nullable String event) {
    return new SeenValue(
        entry.value(),
        entry.by(),
        entry.count(),
        entry.failed(),
        entry.first(),
        entry.last(),
        event);
  }
}
