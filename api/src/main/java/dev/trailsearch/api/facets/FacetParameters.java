package dev.trailsearch.api.facets;

import dev.trailsearch.api.parameter.Parameters;
import dev.trailsearch.search.facet.FacetOrder;
import dev.trailsearch.search.facet.FacetRequest;
import dev.trailsearch.search.facet.FacetValuesRequest;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.convert.format.Format;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
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
        Integer size,
    @QueryValue
        @Nullable
        @Schema(description = "Narrows the events, in the query language", example = "failed:true")
        String q,
    @QueryValue @Nullable @Schema(description = "First instant covered", example = "now-24h")
        String from,
    @QueryValue @Nullable @Schema(description = "First instant no longer covered", example = "now")
        String to,
    @QueryValue
        @Nullable
        @Schema(
            description = "Time zone of dates without an offset and of rounding to days",
            type = "string",
            example = "Europe/Berlin",
            defaultValue = "UTC")
        String zone,
    @QueryValue
        @Nullable
        @Format("MULTI")
        @Schema(
            description =
                "Values that events must have, each as FIELD=VALUE; those of the facet's own field"
                    + " do not narrow it",
            example = "[\"service=s3\"]")
        List<String> filter) {

  FacetValuesRequest request() {
    return new FacetValuesRequest(
        new FacetRequest(
            field,
            Objects.requireNonNullElse(size, FacetRequest.DEFAULT_SIZE),
            Parameters.choice("order", order, FacetOrder.COUNT)),
        Objects.requireNonNullElse(prefix, ""),
        Objects.requireNonNullElse(q, ""),
        Parameters.range(from, to, zone),
        Parameters.filters(filter));
  }
}
