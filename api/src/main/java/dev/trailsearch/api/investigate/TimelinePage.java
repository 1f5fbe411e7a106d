package dev.trailsearch.api.investigate;

import dev.trailsearch.api.parameter.Parameters;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which page of a timeline. */
@Introspected
record TimelinePage(
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

  PageRequest request() {
    return new PageRequest(
        Objects.requireNonNullElse(size, USUAL_SIZE),
        Parameters.choice("sort", sort, Sort.OLDEST),
        cursor);
  }
}
