package dev.trailsearch.indexer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.bulk.Pace.Bounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

  private static final Bounds BOUNDS = new Bounds(100, 8_000, 1_000);

  @Test
  void it_begins_with_two_batches() {
    assertThat(Pace.start(BOUNDS, 5)).isEqualTo(new Pace(BOUNDS, 2_000, 0, 5));
    assertThat(Pace.start(new Bounds(100, 1_000, 1_000), 5).target()).isEqualTo(1_000);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // name,                                target, floor, bytes, latency, inFlight, target, floor
    "'the first answer grows it',             2000,   0, 1000,  50, 2000, 2250,  50",
    "'a fast answer grows it',                2000,  50, 1000,  60, 2000, 2250,  50",
    "'a faster one is the new floor',         2000,  50, 1000,  40, 2000, 2250,  40",
    "'twice the floor is near enough',        2000,  50, 1000, 100, 2000, 2250,  50",
    "'a slow answer holds it',                2000,  50, 1000, 101, 2000, 2000,  50",
    "'the floor rises a little',              2000, 128, 1000, 999, 2000, 2000, 129",
    "'the larger it is the slower it grows',  4000,  50, 1000,  50, 4000, 4125,  50",
    "'the upper bound holds',                 8000,  50, 1000,  50, 8000, 8000,  50",
    "'what is not used does not grow',        4000,  50, 1000,  50, 1999, 4000,  50",
    "'a small request tells nothing',         2000,  50,  400,  10, 2000, 2000,  50",
    "'small requests grow a small target',     400,   0,  400,  10,  400,  900,   0",
  })
  void what_is_taken_grows_it_while_answers_are_fast(
      String name,
      long target,
      long floor,
      long bytes,
      long latency,
      long inFlight,
      long expectedTarget,
      long expectedFloor) {
    assertThat(new Pace(BOUNDS, target, floor, 7).taken(bytes, latency, inFlight))
        .isEqualTo(new Pace(BOUNDS, expectedTarget, expectedFloor, 7));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // name,                                    target, lastCut, sent, now, target, lastCut
    "'a refusal halves it',                       4000,      10,   20,  30,   2000,      30",
    "'one sent before the last halving does not', 4000,      25,   20,  30,   4000,      25",
    "'one sent at the last halving does',         4000,      20,   20,  30,   2000,      30",
    "'the lower bound holds',                      150,      10,   20,  30,    100,      30",
  })
  void a_refusal_halves_it_once(
      String name,
      long target,
      long lastCut,
      long sent,
      long now,
      long expectedTarget,
      long expectedCut) {
    Pace pace = new Pace(BOUNDS, target, 50, lastCut).refused(sent, now);
    assertThat(pace.target()).isEqualTo(expectedTarget);
    assertThat(pace.lastCut()).isEqualTo(expectedCut);
  }

  @Test
  void after_a_halving_the_floor_is_learnt_anew() {
    assertThat(new Pace(BOUNDS, 4_000, 50, 10).refused(20, 30).floor()).isZero();
  }

  @Test
  void from_the_lower_bound_it_comes_back_to_the_upper() {
    Pace pace = new Pace(BOUNDS, 100, 0, 0);
    int answers = 0;
    while (pace.target() < BOUNDS.most()) {
      long bytes = Math.min(BOUNDS.batch(), pace.target());
      pace = pace.taken(bytes, 50, pace.target());
      answers++;
    }
    assertThat(answers).isBetween(20, 200);
  }
}
