package dev.trailsearch.api.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final RateLimits limits = new RateLimits(new LimitSettings(3, 1, 1), () -> now);

  @Test
  void what_is_left_is_told_in_the_headers() {
    assertThat(limits.ofCaller("alice").headers())
        .isEqualTo(
            Map.of(
                "RateLimit-Policy", "\"requests\";q=3;w=60",
                "RateLimit", "\"requests\";r=2;t=20"));
  }

  @Test
  void who_has_used_up_its_share_is_told_when_to_come_again() {
    for (int i = 0; i < 3; i++) {
      assertThat(limits.ofCaller("alice").bucket().left()).isEqualTo(2 - i);
    }

    LimitException.TooMany refusal =
        catchThrowableOfType(LimitException.TooMany.class, () -> limits.ofCaller("alice"));

    assertThat(refusal.retryAfter()).isEqualTo(20);
    assertThat(refusal.headers()).containsEntry("RateLimit", "\"requests\";r=0;t=60");
    now = now.plusSeconds(20);
    assertThatCode(() -> limits.ofCaller("alice")).doesNotThrowAnyException();
  }

  @Test
  void each_caller_and_each_address_has_a_share_of_its_own() {
    assertThat(limits.ofStranger("192.0.2.1").bucket().left()).isZero();
    assertThatThrownBy(() -> limits.ofStranger("192.0.2.1"))
        .isInstanceOf(LimitException.TooMany.class);

    assertThat(limits.ofStranger("192.0.2.2").bucket().left()).isZero();
    assertThat(limits.ofAddress("192.0.2.1").bucket().left()).isEqualTo(2);
    assertThat(limits.ofCaller("192.0.2.1").bucket().left()).isEqualTo(2);
  }

  @Test
  void a_limit_that_lets_nobody_ask_is_refused() {
    assertThatThrownBy(() -> new RateLimits(new LimitSettings(0, 1, 1), () -> now))
        .hasMessageContaining("give at least 1");
  }
}
