package dev.trailsearch.api.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was asked, whichever route was meant. */
final class Operations {

  /** For an address that no route has. */
  private static final String NONE = "unknown";

  private Operations() {}

  /** The controller's method, by whose name the OpenAPI document knows the operation. */
  static String name(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .filter(MethodBasedRouteMatch.class::isInstance)
        .map(match -> ((MethodBasedRouteMatch<?, ?>) match).getMethodName())
        .orElse(NONE);
  }

  /** Those of the path, the address and a JSON body; null values are left out. */
  static Map<String, List<String>> parameters(HttpRequest<?> request) {
    Map<String, List<String>> all = new HashMap<>();
    request.getParameters().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    if (RouteAttributes.getRouteMatch(request).orElse(null) instanceof UriRouteMatch<?, ?> match) {
      match
          .getVariableValues()
          .forEach((name, value) -> {
            if (value instanceof String text) {
              all.put(name, List.of(text));
            }
          });
    }
    body(request)
        .ifPresent(body ->
            body.properties().forEach(entry -> all.put(entry.getKey(), texts(entry.getValue()))));
    return all;
  }

  private static Optional<JsonNode> body(HttpRequest<?> request) {
    return request.getMethod().permitsRequestBody()
        ? request.getBody(JsonNode.class)
        : Optional.empty();
  }

  private static List<String> texts(JsonNode value) {
    if (value.isArray()) {
      List<String> texts = new ArrayList<>();
      value.forEach(element -> texts.add(element.asText()));
      return texts;
    }
    return value.isNull() ? List.of() : List.of(value.asText());
  }
}
