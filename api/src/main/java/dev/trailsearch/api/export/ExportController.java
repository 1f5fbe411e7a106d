package dev.trailsearch.api.export;

import dev.trailsearch.api.parameter.EventParameters;
import dev.trailsearch.api.problem.MayFail;
import dev.trailsearch.search.RunningExport;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.export.ExportFormat;
import dev.trailsearch.search.export.ExportRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** {@code /api/v1/events/export}. */
@Controller("/api/v1/events/export")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExportController {

  static final String AS_OF = "Trailsearch-As-Of";
  private static final String NDJSON = "application/x-ndjson";
  private static final String CSV = "text/csv";

  private static final DateTimeFormatter FILE_NAME =
      DateTimeFormatter.ofPattern("'trailsearch-'uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final String LINES =
      """
      {"id":"d44c481f-edb8-4aa6-91a3-5679baa2871f","timestamp":"2023-07-10T11:47:39Z",\
      "event":{"eventName":"GetObject"},"derived":{"actor":{"name":"alice"}}}
      {"id":"5c2b1c1e-3f9c-4c63-9d0b-7e3a9f0f7f11","timestamp":"2023-07-10T11:47:41Z",\
      "event":{"eventName":"PutObject"},"derived":{"actor":{"name":"bob"}}}
      """;
  private static final String ROWS =
      """
      id,time,user,requestParameters.bucketName
      d44c481f-edb8-4aa6-91a3-5679baa2871f,2023-07-10T11:47:39Z,alice,logs
      """;

  private final ExportPlaces places;

  ExportController(ExportPlaces places) {
    this.places = places;
  }

  /**
   * Export all events that match, however many.
   *
   * <p>A stream, sorted by time, of what was indexed up to a cut-off. If the connection breaks
   * before the end, it goes on behind the last whole line with after and asOf.
   *
   * @return the events, one a line
   */
  @Get(produces = {NDJSON, CSV})
  @MayFail
  @ApiResponse(
      responseCode = "200",
      description = "The events, one a line; broken off without an end if not all could be had",
      headers = {
        @Header(
            name = AS_OF,
            description = "The cut-off, to go on with",
            schema = @Schema(type = "string", format = "date-time")),
        @Header(
            name = "Content-Disposition",
            description = "A name for the file",
            schema = @Schema(type = "string"))
      },
      content = {
        @Content(
            mediaType = NDJSON,
            schema = @Schema(type = "string"),
            examples = @ExampleObject(name = "events", value = LINES)),
        @Content(
            mediaType = CSV,
            schema = @Schema(type = "string"),
            examples = @ExampleObject(name = "table", value = ROWS))
      })
  HttpResponse<InputStream> export(
      @Parameter(hidden = true) SearchService service,
      @RequestBean EventParameters which,
      @RequestBean ExportParameters parameters)
      throws InterruptedException {
    ExportRequest request = parameters.request(which);
    boolean summarised = parameters.summarised();
    ExportStream lines =
        ExportStream.of(begin(service, request), request, summarised, places::leave);
    return HttpResponse.<InputStream>ok(lines)
        .contentType(type(request.format()))
        .header(AS_OF, lines.asOf().toString())
        .header("Content-Disposition", disposition(request.format(), lines.asOf()));
  }

  private RunningExport begin(SearchService service, ExportRequest request) {
    places.take();
    try {
      return service.export(request);
    } catch (RuntimeException e) {
      places.leave();
      throw e;
    }
  }

  private static String type(ExportFormat format) {
    return switch (format) {
      case NDJSON -> NDJSON;
      case CSV -> CSV + "; charset=utf-8";
    };
  }

  private static String disposition(ExportFormat format, Instant asOf) {
    String ending =
        switch (format) {
          case NDJSON -> ".ndjson";
          case CSV -> ".csv";
        };
    return "attachment; filename=\"" + FILE_NAME.format(asOf) + ending + "\"";
  }
}
