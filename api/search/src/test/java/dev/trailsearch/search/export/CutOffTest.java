package dev.trailsearch.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.ledger.Underway;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CutOffTest {

  private static final Instant NOW = Instant.parse("2023-07-10T13:00:00.123456Z");

  @Test
  void where_nobody_loads_it_is_now() {
    assertThat(CutOff.of(NOW, new Underway.State.Quiet())).isEqualTo("2023-07-10T13:00:00.123Z");
  }

  @Test
  void where_somebody_may_begin_to_load_it_is_a_minute_ago() {
    assertThat(CutOff.of(NOW, new Underway.State.Idle())).isEqualTo("2023-07-10T12:59:00.123Z");
    assertThat(CutOff.of(NOW, new Underway.State.Unseen())).isEqualTo("2023-07-10T12:59:00.123Z");
  }

  @Test
  void where_an_object_is_being_read_it_lies_before_that_began() {
    assertThat(CutOff.of(NOW, reading("2023-07-10T12:10:00Z")))
        .isEqualTo("2023-07-10T12:09:59.999Z");
    assertThat(CutOff.of(NOW, reading("2023-07-10T12:59:59Z")))
        .isEqualTo("2023-07-10T12:59:00.123Z");
  }

  private static Underway.State reading(String since) {
    return new Underway.State.Reading(Instant.parse(since));
  }
}
