package dev.trailsearch.api.http;

import io.micronaut.http.HttpRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id by which an answer is found again in the log. */
public final class RequestIds {

  /** The header that carries it, in both directions. */
  public static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = "trailsearch.requestId";

  /** What a log line can hold without being torn or forged. */
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestIds() {}

  /** The caller's own id if it is a safe one, else a new one; the same for the whole exchange. */
  public static String of(HttpRequest<?> request) {
    return request
        .getAttribute(ATTRIBUTE, String.class)
        .orElseGet(() -> {
          String sent = request.getHeaders().get(HEADER);
          String id =
              sent != null && SAFE.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
          request.setAttribute(ATTRIBUTE, id);
          return id;
        });
  }
}
