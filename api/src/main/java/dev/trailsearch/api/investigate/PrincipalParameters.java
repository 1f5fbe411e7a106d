package dev.trailsearch.api.investigate;

import dev.trailsearch.api.parameter.Parameters;
import dev.trailsearch.search.investigate.principal.PrincipalId;
import dev.trailsearch.search.investigate.principal.PrincipalRequest;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.convert.format.Format;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which principal, and which of its events. */
@Introspected
record PrincipalParameters(
    @PathVariable
        @Schema(
            description =
                "An ARN, a user, role or session name, a principal id such as AROA…, with or"
                    + " without :session, an access key id, or an account; a slash is written %2F",
            example = "ci-deployer")
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
        @Schema(
            description = "Time zone of dates without an offset, and of the histogram",
            type = "string",
            example = "Europe/Berlin",
            defaultValue = "UTC")
        String zone,
    @QueryValue
        @Nullable
        @Format("MULTI")
        @Schema(
            description = "Values that events must have, each as FIELD=VALUE",
            example = "[\"service=s3\"]")
        List<String> filter) {

  PrincipalRequest request() {
    return new PrincipalRequest(
        PrincipalId.of(id),
        Objects.requireNonNullElse(q, ""),
        Parameters.range(from, to, zone),
        Parameters.filters(filter));
  }
}
