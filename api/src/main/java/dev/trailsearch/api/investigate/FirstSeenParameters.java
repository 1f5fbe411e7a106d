package dev.trailsearch.api.investigate;

import dev.trailsearch.api.parameter.Parameters;
import dev.trailsearch.search.investigate.firstseen.FirstSeenRequest;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which new values of which field. */
@Introspected
record FirstSeenParameters(
    @QueryValue
        @Schema(
            description = "Any name that the query language knows, a parameter's path included",
            example = "region")
        String field,
    @QueryValue
        @Nullable
        @Schema(
            description =
                "A second field: then a value is new for each of its values by itself, such as an"
                    + " action for a user",
            example = "user")
        String by,
    @QueryValue
        @Nullable
        @Schema(
            description = "First instant of the time looked at",
            example = "now-24h",
            defaultValue = FirstSeenRequest.DEFAULT_FROM)
        String from,
    @QueryValue
        @Nullable
        @Schema(
            description = "First instant no longer looked at; absent for no bound",
            example = "now")
        String to,
    @QueryValue
        @Nullable
        @Schema(
            description =
                "How long before that time a value is looked for, such as 30d; or from when on",
            example = "90d",
            defaultValue = FirstSeenRequest.DEFAULT_BASELINE)
        String baseline) {

  FirstSeenRequest request(NarrowingParameters narrow) {
    return new FirstSeenRequest(
        field,
        by,
        Parameters.range(Objects.requireNonNullElse(from, FirstSeenRequest.DEFAULT_FROM), to, null),
        Objects.requireNonNullElse(baseline, FirstSeenRequest.DEFAULT_BASELINE),
        narrow.narrowing(),
        narrow.shown());
  }
}
