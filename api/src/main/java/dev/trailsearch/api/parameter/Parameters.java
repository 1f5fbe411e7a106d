package dev.trailsearch.api.parameter;

import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.query.Filter;
import dev.trailsearch.search.time.TimeRange;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters that several endpoints have. All throw {@link QueryException} for a wrong one. */
public final class Parameters {

  private Parameters() {}

  /** A time range; without a zone in UTC. */
  public static TimeRange range(@Nullable String from, @Nullable String to, @Nullable String zone) {
    return new TimeRange(from, to, zone == null ? ZoneOffset.UTC : zone(zone));
  }

  /** Filters, each written FIELD=VALUE. */
  public static List<Filter> filters(@Nullable List<String> filters) {
    return list(filters).stream().map(Filter::parse).toList();
  }

  /** The list, or an empty one. */
  public static List<String> list(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }

  /**
   * One of a few values, in any case.
   *
   * @param name the parameter's, for the message
   * @param fallback where it is absent; also says which values there are
   */
  public static <E extends Enum<E>> E choice(String name, @Nullable String value, E fallback) {
    if (value == null) {
      return fallback;
    }
    E[] all = fallback.getDeclaringClass().getEnumConstants();
    return Arrays.stream(all)
        .filter(one -> one.name().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(() ->
            QueryException.of(
                "%s cannot be %s".formatted(name, value),
                Arrays.stream(all)
                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "))));
  }

  /**
   * True or false, and nothing else: a framework takes {@code histogram=1h} for false, and the
   * caller wonders where the histogram is.
   *
   * @param name the parameter's, for the message
   */
  public static boolean flag(String name, @Nullable String value) {
    return choice(name, value, Flag.FALSE) == Flag.TRUE;
  }

  private enum Flag {
    TRUE,
    FALSE
  }

  private static ZoneId zone(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException _) {
      throw QueryException.of(
          "zone: there is no time zone " + zone, "write Europe/Berlin, UTC or +02:00");
    }
  }
}
