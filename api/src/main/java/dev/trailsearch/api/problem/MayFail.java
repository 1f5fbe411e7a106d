package dev.trailsearch.api.problem;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the OpenAPI document that an operation answers a {@link Problem} when it fails. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@ApiResponse(
    responseCode = "400",
    description = "The query or a parameter cannot be understood; position and hint say why",
    content =
        @Content(
            mediaType = Problem.MEDIA_TYPE,
            schema = @Schema(implementation = Problem.class),
            examples =
                @ExampleObject(
                    name = "query",
                    value =
                        """
                        {"type":"urn:trailsearch:problem:invalid-query",
                         "title":"The query cannot be searched","status":400,
                         "detail":"there is no field usr","position":0,"hint":"did you mean user?",
                         "requestId":"5d1c1f9e-1c6f-4a7e-9f57-7d1f3f4c2b10"}
                        """)))
@ApiResponse(
    responseCode = "401",
    description = "The request brings no key that is known",
    headers =
        @Header(
            name = "WWW-Authenticate",
            description = "How to bring one",
            schema = @Schema(type = "string")),
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
    responseCode = "403",
    description = "The caller has not the role that this needs",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
    responseCode = "429",
    description = "The caller has used up its share of requests",
    headers = {
      @Header(
          name = "Retry-After",
          description = "Seconds until the next is answered",
          schema = @Schema(type = "integer", example = "1")),
      @Header(
          name = "RateLimit",
          description = "What is left, and in how many seconds all of it is there again",
          schema = @Schema(type = "string", example = "\"requests\";r=0;t=60")),
      @Header(
          name = "RateLimit-Policy",
          description = "How many requests in how many seconds",
          schema = @Schema(type = "string", example = "\"requests\";q=600;w=60"))
    },
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
    responseCode = "503",
    description = "The engine or the API is busy, is not there, or is about to end",
    headers =
        @Header(
            name = "Retry-After",
            description = "Seconds after which to try again",
            schema = @Schema(type = "integer", example = "5")),
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
    responseCode = "4XX",
    description = "The request cannot be answered: a problem (RFC 9457), with the remedy",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@ApiResponse(
    responseCode = "5XX",
    description = "The engine, or the API, is at fault: a problem (RFC 9457)",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public @interface MayFail {}
