package dev.trailsearch.api.docs;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;

/** The OpenAPI document, and the way to the page; the page's own files are static resources. */
@Hidden
@Controller
final class DocsController {

  private static final URI PAGE = URI.create("/docs/");

  /** Leads a browser to the page. */
  @Get
  HttpResponse<?> root() {
    return HttpResponse.temporaryRedirect(PAGE);
  }

  /** The OpenAPI document. */
  @Get("/openapi.yaml")
  @Produces("application/yaml")
  String yaml() {
    return OpenApiDocument.yaml();
  }

  /** The same as JSON, which a browser reads without a library. */
  @Get("/openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  Map<String, Object> json() {
    return OpenApiDocument.tree();
  }
}
