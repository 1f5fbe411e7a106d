package dev.trailsearch.api.facets;

import dev.trailsearch.api.parameter.EventParameters;
import dev.trailsearch.api.parameter.Parameters;
import dev.trailsearch.search.facet.FacetOrder;
import dev.trailsearch.search.facet.FacetRequest;
import dev.trailsearch.search.facet.FacetValuesRequest;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which values of which facet. What each means is written once, for the OpenAPI document. */
@Introspected
record FacetParameters(
    @PathVariable
        @Schema(
            description = "Any name that the query language knows, a parameter's path included",
            example = "user")
        String field,
    @QueryValue
        @Nullable
        @Schema(
            description =
                "The beginning of the value, or of a word in it, in any case; absent for all",
            example = "al")
        String prefix,
    @QueryValue
        @Nullable
        @Schema(
            description = "Which values come first",
            type = "string",
            allowableValues = {"count", "rare", "name"},
            defaultValue = "count")
        String order,
    @QueryValue
        @Nullable
        @Schema(
            description = "How many values",
            minimum = "1",
            maximum = "1000",
            defaultValue = "10")
        Integer size) {

  FacetValuesRequest request(EventParameters which) {
    return new FacetValuesRequest(
        new FacetRequest(
            field,
            Objects.requireNonNullElse(size, FacetRequest.DEFAULT_SIZE),
            Parameters.choice("order", order, FacetOrder.COUNT)),
        Objects.requireNonNullElse(prefix, ""),
        which.query(),
        which.range(),
        which.filters());
  }
}
