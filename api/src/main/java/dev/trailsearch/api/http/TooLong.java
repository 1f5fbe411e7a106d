package dev.trailsearch.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Optional;

/** Tells which part of a request was too long to be read; the framework says 413 of all of them. */
public final class TooLong {

  private TooLong() {}

  /** The status for it; empty if it was read, or something else is wrong with it. */
  public static Optional<HttpStatus> status(HttpRequest<?> request) {
    if (!(request instanceof NettyHttpRequest<?> read)) {
      return Optional.empty();
    }
    return switch (read.getNativeRequest().decoderResult().cause()) {
      case TooLongHttpLineException _ -> Optional.of(HttpStatus.REQUEST_URI_TOO_LONG);
      case TooLongHttpHeaderException _ -> Optional.of(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE);
      case null, default -> Optional.empty();
    };
  }
}
