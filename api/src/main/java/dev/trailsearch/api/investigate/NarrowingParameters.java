package dev.trailsearch.api.investigate;

import dev.trailsearch.api.parameter.Parameters;
import dev.trailsearch.search.investigate.firstseen.FirstSeenRequest;
import dev.trailsearch.search.investigate.firstseen.Narrowing;
import dev.trailsearch.search.investigate.principal.PrincipalId;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.convert.format.Format;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whose values, of which events, and how many are shown. */
@Introspected
record NarrowingParameters(
    @QueryValue
        @Nullable
        @Schema(description = "Only what this principal did", example = "ci-deployer")
        String principal,
    @QueryValue
        @Nullable
        @Schema(
            description = "Narrows the events, those of a baseline too, in the query language",
            example = "failed:false")
        String q,
    @QueryValue
        @Nullable
        @Format("MULTI")
        @Schema(
            description =
                "Values that events must have, those of a baseline too, each as FIELD=VALUE",
            example = "[\"service=s3\"]")
        List<String> filter,
    @QueryValue
        @Nullable
        @Schema(
            description = "How many values are shown; all are counted",
            minimum = "1",
            maximum = "1000",
            defaultValue = "100")
        Integer size) {

  Narrowing narrowing() {
    return new Narrowing(
        principal == null ? null : PrincipalId.of(principal),
        Objects.requireNonNullElse(q, ""),
        Parameters.filters(filter));
  }

  int shown() {
    return Objects.requireNonNullElse(size, FirstSeenRequest.DEFAULT_SIZE);
  }
}
