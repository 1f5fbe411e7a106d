package dev.trailsearch.api.parameter;

import dev.trailsearch.search.query.Filter;
import dev.trailsearch.search.time.TimeRange;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.convert.format.Format;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which events are meant. What each parameter means is written once, for the OpenAPI document.
 *
 * @param q what they match
 * @param from the first instant covered
 * @param to the first instant no longer covered
 * @param zone of dates
 * @param filter values that they have
 */
@Introspected
public record EventParameters(
    @QueryValue
        @Nullable
        @Schema(
            description = "Narrows the events, in the query language; absent for all",
            example = "failed:true")
        String q,
    @QueryValue
        @Nullable
        @Schema(
            description =
                "First instant covered: ISO-8601, or relative such as now-15m or now-7d/d; absent"
                    + " for no bound",
            example = "now-7d")
        String from,
    @QueryValue
        @Nullable
        @Schema(
            description =
                "First instant no longer covered, or a day, month or year that is covered whole;"
                    + " absent for no bound",
            example = "now")
        String to,
    @QueryValue
        @Nullable
        @Schema(
            description = "Time zone of dates without an offset, and of counts by time",
            type = "string",
            example = "Europe/Berlin",
            defaultValue = "UTC")
        String zone,
    @QueryValue
        @Nullable
        @Format("MULTI")
        @Schema(
            description =
                "Values that events must have, each as FIELD=VALUE; several of one field are"
                    + " alternatives, different fields must all match; those of a facet's own"
                    + " field do not narrow it",
            example = "[\"service=s3\"]")
        List<String> filter) {

  /** What they match; empty for all. */
  public String query() {
    return Objects.requireNonNullElse(q, "");
  }

  /** The time covered. */
  public TimeRange range() {
    return Parameters.range(from, to, zone);
  }

  /** The values that they have. */
  public List<Filter> filters() {
    return Parameters.filters(filter);
  }
}
