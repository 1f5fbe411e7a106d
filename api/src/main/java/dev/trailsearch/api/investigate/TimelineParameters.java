package dev.trailsearch.api.investigate;

import dev.trailsearch.api.parameter.Parameters;
import dev.trailsearch.search.investigate.principal.PrincipalId;
import dev.trailsearch.search.investigate.principal.PrincipalRequest;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.convert.format.Format;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which principal, which of its events, and which page of them. */
@Introspected
record TimelineParameters(
    @PathVariable
        @Schema(
            description =
                "An ARN, a user, role or session name, a principal id such as AROA…, with or"
                    + " without :session, an access key id, or an account; a slash is written %2F",
            example = "AKIAIOSFODNN7EXAMPLE")
        String id,
    @QueryValue
        @Nullable
        @Schema(description = "Narrows the events, in the query language", example = "failed:true")
        String q,
    @QueryValue @Nullable @Schema(description = "First instant covered", example = "now-7d")
        String from,
    @QueryValue @Nullable @Schema(description = "First instant no longer covered", example = "now")
        String to,
    @QueryValue
        @Nullable
        @Format("MULTI")
        @Schema(
            description = "Values that events must have, each as FIELD=VALUE",
            example = "[\"service=s3\"]")
        List<String> filter,
    @QueryValue
        @Nullable
        @Schema(
            description = "How many events, before they are folded",
            minimum = "1",
            maximum = "1000",
            defaultValue = "200")
        Integer size,
    @QueryValue
        @Nullable
        @Schema(
            description = "Which events come first",
            type = "string",
            allowableValues = {"oldest", "newest"},
            defaultValue = "oldest")
        String sort,
    @QueryValue
        @Nullable
        @Schema(description = "The answer's next, for the page after; absent for the first page")
        String cursor) {

  private static final int USUAL_SIZE = 200;

  PrincipalRequest request() {
    return new PrincipalRequest(
        PrincipalId.of(id),
        Objects.requireNonNullElse(q, ""),
        Parameters.range(from, to, null),
        Parameters.filters(filter));
  }

  PageRequest page() {
    return new PageRequest(
        Objects.requireNonNullElse(size, USUAL_SIZE),
        Parameters.choice("sort", sort, Sort.OLDEST),
        cursor);
  }
}
