package dev.trailsearch.api.export;

import dev.trailsearch.api.parameter.EventParameters;
import dev.trailsearch.api.parameter.Parameters;
import dev.trailsearch.search.export.ExportFormat;
import dev.trailsearch.search.export.ExportRequest;
import dev.trailsearch.search.export.ExportRequest.Resumption;
import dev.trailsearch.search.page.Sort;
import dev.trailsearch.search.problem.QueryException;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.convert.format.Format;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of an export, and where it goes on. What each parameter means is written once, for the
 * OpenAPI document.
 */
@Introspected
record ExportParameters(
    @QueryValue
        @Nullable
        @Schema(
            description = "The form: one event a line as in the answer to a search, or a table",
            type = "string",
            allowableValues = {"ndjson", "csv"},
            defaultValue = "ndjson")
        String format,
    @QueryValue
        @Nullable
        @Format("MULTI")
        @Schema(
            description =
                "What to keep of each event, or the columns of the table behind id and time: names"
                    + " that a query could use, or paths; absent for whole events, or the usual"
                    + " columns",
            example = "[\"user\", \"requestParameters.bucketName\"]")
        List<String> fields,
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
        @Schema(
            description =
                "Goes on behind the event with this id, the last one that is there; with asOf, and"
                    + " all else as it was. A table then has no head",
            example = "d44c481f-edb8-4aa6-91a3-5679baa2871f")
        String after,
    @QueryValue
        @Nullable
        @Schema(
            type = "string",
            format = "date-time",
            description =
                "The cut-off: nothing that was indexed later is exported. Absent for now; the"
                    + " answer's header Trailsearch-As-Of tells it",
            example = "2023-07-10T13:00:00.000Z")
        String asOf,
    @QueryValue
        @Nullable
        @Schema(
            type = "boolean",
            description =
                "Whether a last line tells the number of events and the SHA-256 of all lines before"
                    + " it",
            defaultValue = "false")
        String summary) {

  /** {@code now} in the time range is the cut-off. */
  ExportRequest request(EventParameters which) {
    return new ExportRequest(
        which.query(),
        which.range(),
        which.filters(),
        Parameters.list(fields),
        Parameters.choice("format", format, ExportFormat.NDJSON),
        Parameters.choice("sort", sort, Sort.OLDEST),
        resumption());
  }

  boolean summarised() {
    return Parameters.flag("summary", summary);
  }

  private @Nullable Resumption resumption() {
    if (asOf != null) {
      return new Resumption(after, instant(asOf));
    }
    if (after != null) {
      throw QueryException.of(
          "after goes with asOf",
          "give the header Trailsearch-As-Of of the answer that ended early");
    }
    return null;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException _) {
      throw QueryException.of(
          "asOf: \"" + text + "\" is no instant", "write it like 2023-07-10T13:00:00.000Z");
    }
  }
}
