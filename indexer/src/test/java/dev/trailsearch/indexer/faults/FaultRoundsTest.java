package dev.trailsearch.indexer.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rounds of loads under random faults. {@code -Dtrailsearch.fault.rounds=100} runs more of them,
 * {@code -Dtrailsearch.fault.seed=N} runs the same again.
 */
@Tag("fault")
class FaultRoundsTest {

  private static final RandomGeneratorFactory<RandomGenerator> RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom");

  @TempDir Path folder;

  @Test
  void nothing_is_lost_nothing_doubled_and_nothing_in_doubt_whatever_is_killed() throws Exception {
    int rounds = Integer.getInteger("trailsearch.fault.rounds", 1);
    long first = Long.getLong("trailsearch.fault.seed", System.nanoTime());
    try (MortalEngine engine = new MortalEngine(folder.resolve("engine"))) {
      for (int i = 0; i < rounds; i++) {
        round(i + 1, first + i, engine);
      }
    }
    System.out.printf(
        "%d fault rounds from seed %d: nothing lost, nothing doubled%n", rounds, first);
  }

  private void round(int number, long seed, MortalEngine engine) throws Exception {
    Instant start = Instant.now();
    try {
      String happened =
          new FaultRound(RANDOM.create(seed), engine, folder.resolve("logs-" + number)).run();
      System.out.printf(
          "fault round %d, seed %d: %s, %d s%n",
          number, seed, happened, Duration.between(start, Instant.now()).toSeconds());
    } catch (AssertionError e) {
      throw new AssertionError("fault round " + number + ", seed " + seed, e);
    }
  }
}
