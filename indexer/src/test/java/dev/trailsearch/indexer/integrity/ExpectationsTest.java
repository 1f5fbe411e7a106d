package dev.trailsearch.indexer.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.source.Selection;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationsTest {

  private static final ChainId CHAIN = TestChain.ID;
  private static final ChainId BESIDES =
      new ChainId("", CHAIN.account(), "us-west-2", CHAIN.trail(), false);
  private static final ChainId BACKFILL =
      new ChainId("", CHAIN.account(), "us-west-2", CHAIN.trail(), true);

  @ParameterizedTest
  @CsvSource({
    "10:00, 10:00", // long past
    "20:00, 16:00", // in the future: no further than two hours ago
    "17:30, 16:00" // may still be under way
  })
  void a_chain_must_reach_the_end_that_was_asked_for(String to, String reach) {
    Due due = expectations(at("08:00"), at(to), Map.of(CHAIN, at("09:00"))).of(CHAIN);

    assertThat(due).isEqualTo(new Due(at("08:00"), at(to), at(reach), at(reach)));
  }

  @Test
  void without_an_end_it_must_go_on_nearly_as_long_as_the_other_regions() {
    Map<ChainId, Instant> ends =
        Map.of(CHAIN, at("09:00"), BESIDES, at("11:30"), BACKFILL, at("15:00"));

    assertThat(expectations(null, null, ends).of(CHAIN))
        .isEqualTo(new Due(null, null, at("10:31"), at("11:30")));
  }

  @Test
  void a_chain_without_others_may_end_at_any_time() {
    assertThat(expectations(null, null, Map.of(CHAIN, at("09:00"))).of(CHAIN).reach())
        .isEqualTo(at("08:01"));
  }

  @ParameterizedTest
  @CsvSource({"07:59, false", "08:00, true", "11:59, true", "12:00, false"})
  void a_log_file_must_be_covered_if_it_is_asked_for(String delivered, boolean due) {
    assertThat(expectations(at("08:00"), at("12:00"), Map.of()).isDue(at(delivered)))
        .isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({"15:59, true", "16:00, false"})
  void a_log_file_of_the_last_two_hours_may_wait_for_its_digest(String delivered, boolean due) {
    assertThat(expectations(null, null, Map.of()).isDue(at(delivered))).isEqualTo(due);
  }

  private static Expectations expectations(
      @Nullable Instant from, @Nullable Instant to, Map<ChainId, Instant> ends) {
    return new Expectations(new Selection(from, to, Set.of(), Set.of()), at("18:00"), ends);
  }

  private static Instant at(String time) {
    return Instant.parse("2026-03-01T" + time + ":00Z");
  }
}
