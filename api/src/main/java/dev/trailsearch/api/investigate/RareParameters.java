package dev.trailsearch.api.investigate;

import dev.trailsearch.api.parameter.Parameters;
import dev.trailsearch.search.investigate.firstseen.RareRequest;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which rare values of which field. */
@Introspected
record RareParameters(
    @QueryValue
        @Schema(
            description = "Any name that the query language knows, a parameter's path included",
            example = "action")
        String field,
    @QueryValue
        @Nullable
        @Schema(description = "A second field, for pairs with it", example = "user")
        String by,
    @QueryValue
        @Nullable
        @Schema(
            description = "Events that a value may have to be rare",
            minimum = "1",
            defaultValue = "3")
        Long atMost,
    @QueryValue @Nullable @Schema(description = "First instant looked at", example = "now-7d")
        String from,
    @QueryValue
        @Nullable
        @Schema(description = "First instant no longer looked at", example = "now")
        String to) {

  RareRequest request(NarrowingParameters narrow) {
    return new RareRequest(
        field,
        by,
        Objects.requireNonNullElse(atMost, RareRequest.DEFAULT_AT_MOST),
        Parameters.range(from, to, null),
        narrow.narrowing(),
        narrow.shown());
  }
}
