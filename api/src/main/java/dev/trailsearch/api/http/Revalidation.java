package dev.trailsearch.api.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets a caller keep what is the same for everybody until the API is another: it asks each time
 * whether that is so, and is sent nothing if it is.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Revalidation.ORDER)
final class Revalidation {

  /** Next to the route: what stands around it sees the answer that is sent. */
  static final int ORDER = 50_000;

  private static final Set<String> KEPT =
      Set.of("/api/v1/fields", "/api/v1/presets", "/openapi.yaml", "/openapi.json");

  private static final int TAG_BYTES = 16;

  private final JsonMapper json;

  Revalidation(JsonMapper json) {
    this.json = json;
  }

  @ResponseFilter
  void compare(HttpRequest<?> request, MutableHttpResponse<?> response) throws IOException {
    String template = BasicHttpAttributes.getUriTemplate(request).orElse("");
    boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    if (!reads || !KEPT.contains(template) || response.status() != HttpStatus.OK) {
      return;
    }
    String tag = tag(json.writeValueAsBytes(response.body()));
    response.header("ETag", tag).header("Cache-Control", "private, no-cache");
    if (names(request.getHeaders().get("If-None-Match"), tag)) {
      response.status(HttpStatus.NOT_MODIFIED).body(null);
    }
  }

  private static boolean names(@Nullable String header, String tag) {
    return header != null
        && Arrays.stream(header.split(",", -1))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || one.equals(tag));
  }

  /** A weak one: compressed or not, it is the same. */
  private static String tag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "W/\""
          + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES))
          + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
