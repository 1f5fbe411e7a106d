package dev.trailsearch.api.search;

import dev.trailsearch.api.parameter.Parameters;
import dev.trailsearch.search.SearchRequest;
import dev.trailsearch.search.event.View;
import dev.trailsearch.search.facet.FacetOrder;
import dev.trailsearch.search.facet.FacetRequest;
import dev.trailsearch.search.investigate.preset.Presets;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.convert.format.Format;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One search as it comes over the wire: the same names in a query string, where lists are repeated
 * parameters, and in a JSON body. What each means is written once, for the OpenAPI document.
 */
@Introspected
record SearchParameters(
    @QueryValue
        @Nullable
        @Schema(
            description = "What to search, in the query language; absent for all events",
            example = "user:alice failed:true")
        String q,
    @QueryValue
        @Nullable
        @Schema(
            description =
                "First instant covered: ISO-8601, or relative such as now-15m or now-7d/d; absent"
                    + " for no bound",
            example = "now-24h")
        String from,
    @QueryValue
        @Nullable
        @Schema(
            description = "First instant no longer covered; absent for no bound",
            example = "now")
        String to,
    @QueryValue
        @Nullable
        @Schema(
            description =
                "Time zone of dates without an offset, of rounding to days, and of the histogram",
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
                    + " alternatives, different fields must all match",
            example = "[\"service=s3\"]")
        List<String> filter,
    @QueryValue
        @Nullable
        @Format("MULTI")
        @Schema(
            description = "Fields whose values are to be counted",
            example = "[\"user\", \"error\"]")
        List<String> facet,
    @QueryValue
        @Nullable
        @Schema(
            description = "How many values of each facet",
            minimum = "1",
            maximum = "1000",
            defaultValue = "10")
        Integer facetSize,
    @QueryValue
        @Nullable
        @Schema(type = "boolean", description = "Whether to count by time", defaultValue = "false")
        String histogram,
    @QueryValue
        @Nullable
        @Schema(
            description = "How many events; the pages after are reached by the cursor",
            minimum = "0",
            maximum = "1000",
            defaultValue = "50")
        Integer size,
    @QueryValue
        @Nullable
        @Schema(
            description = "Which events come first",
            type = "string",
            allowableValues = {"newest", "oldest"},
            defaultValue = "newest")
        String sort,
    @QueryValue
        @Nullable
        @Schema(description = "The answer's next, for the page after; absent for the first page")
        String cursor,
    @QueryValue
        @Nullable
        @Format("MULTI")
        @Schema(
            description = "Paths of the record to keep in each event; absent for whole records",
            example = "[\"eventName\", \"userIdentity.arn\"]")
        List<String> fields,
    @QueryValue
        @Nullable
        @Schema(
            type = "boolean",
            description = "Whether to show where the words were found",
            defaultValue = "false")
        String highlight,
    @QueryValue
        @Nullable
        @Schema(
            type = "boolean",
            description = "Whether to show the request that the engine was sent",
            defaultValue = "false")
        String explain,
    @QueryValue
        @Nullable
        @Format("MULTI")
        @Schema(
            description = "Named questions that events must answer too; /api/v1/presets lists them",
            example = "[\"access-denied\"]")
        List<String> preset) {

  SearchRequest request() {
    return new SearchRequest(
            Objects.requireNonNullElse(q, ""),
            Parameters.range(from, to, zone),
            Parameters.filters(filter),
            facets(),
            Parameters.flag("histogram", histogram),
            new PageRequest(
                Objects.requireNonNullElse(size, PageRequest.DEFAULT_SIZE),
                Parameters.choice("sort", sort, Sort.NEWEST),
                cursor),
            new View(Parameters.list(fields), Parameters.flag("highlight", highlight)),
            Parameters.flag("explain", explain))
        .within(Presets.joined(Parameters.list(preset)));
  }

  private List<FacetRequest> facets() {
    int values = Objects.requireNonNullElse(facetSize, FacetRequest.DEFAULT_SIZE);
    return Parameters.list(facet).stream()
        .map(field -> new FacetRequest(field, values, FacetOrder.COUNT))
        .toList();
  }
}
