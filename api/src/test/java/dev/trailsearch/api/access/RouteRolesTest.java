package dev.trailsearch.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.search.key.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteRolesTest {

  @ParameterizedTest
  @CsvSource({
    "/api/v1/events/search, SEARCH, false",
    "/api/v1/events/{eventId}, SEARCH, false",
    "/api/v1/events/{eventId}/unmasked, UNMASK, false",
    "/api/v1/events/export, EXPORT, false",
    "/api/v1/written/tomorrow, SEARCH, false",
    "/prometheus, METRICS, false",
    "/openapi.yaml, , false",
    "'', , false",
    "/health, , true",
    "/health/{selector}, , true",
    "/healthy, , false"
  })
  void each_route_needs_a_role_or_a_key_or_nothing(
      String template, @Nullable Role role, boolean open) {
    assertThat(RouteRoles.of(template).orElse(null)).isEqualTo(role);
    assertThat(RouteRoles.isOpen(template)).isEqualTo(open);
  }
}
