package dev.trailsearch.indexer.faults;

import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.ledger.RecordCounts;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records that are wrong in every way are all indexed, and come back as they were. {@code
 * -Dtrailsearch.fuzz.records=200000} loads more of them, {@code -Dtrailsearch.fuzz.seed=N} the same
 * again.
 */
class ZeroRejectsTest {

  /** They are kept in memory until they are found in the store. */
  private static final int A_ROUND = 4_000;

  @TempDir Path folder;

  @Test
  void whatever_is_an_object_is_indexed_and_comes_back_as_it_was() throws Exception {
    int records = Integer.getInteger("trailsearch.fuzz.records", 2_000);
    long first = Long.getLong("trailsearch.fuzz.seed", System.nanoTime());
    Instant start = Instant.now();
    URI engine = TestEngine.shared().uri();
    BaseRecords base = BaseRecords.generate(folder.resolve("base"));
    Mutations mutations = new Mutations(FieldCatalogue.load(), start);
    RecordCounts all = RecordCounts.NONE;
    for (int from = 0; from < records; from += A_ROUND) {
      int count = Math.min(A_ROUND, records - from);
      long seed = first + from;
      try {
        Path round = Files.createDirectories(folder.resolve("round-" + from));
        Random random = new Random(seed);
        all = sum(all, new FuzzRound(engine).run(count, round, base, mutations, random));
        Files.delete(round.resolve("wrapped.json"));
        Files.delete(round.resolve("lines.json"));
      } catch (AssertionError e) {
        throw new AssertionError(count + " records from seed " + seed, e);
      }
    }
    System.out.printf(
        "%d mutated records from seed %d in %d s: %s%n",
        records, first, Duration.between(start, Instant.now()).toSeconds(), all);
  }

  private static RecordCounts sum(RecordCounts a, RecordCounts b) {
    return new RecordCounts(
        a.read() + b.read(),
        a.indexed() + b.indexed(),
        a.duplicates() + b.duplicates(),
        a.conflicts() + b.conflicts(),
        a.malformed() + b.malformed(),
        a.expired() + b.expired(),
        a.rejected() + b.rejected(),
        a.capped() + b.capped());
  }
}
