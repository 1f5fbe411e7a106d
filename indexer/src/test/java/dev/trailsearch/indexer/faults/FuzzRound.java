package dev.trailsearch.indexer.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.ledger.RecordCounts;
import dev.trailsearch.indexer.schema.Partition;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** One load of wrong records, all of them from one seed, and a look at each that was stored. */
final class FuzzRound {

  /** One record in so many is delivered twice. */
  private static final int TWICE = 50;

  /** Nothing passes by here: what the engine refuses for a minute, it refuses for ever. */
  private static final BulkSettings IMPATIENT =
      new BulkSettings(
          BulkSettings.DEFAULT.batchBytes(),
          BulkSettings.DEFAULT.inFlight(),
          Duration.ofMinutes(1));

  private final List<MutatedRecord> records = new ArrayList<>();
  private final BitSet stored = new BitSet();
  private final URI engine;
  private int twice;

  FuzzRound(URI engine) {
    this.engine = engine;
  }

  /**
   * Loads so many records into an empty store.
   *
   * @return the counts of the load
   */
  RecordCounts run(int count, Path folder, BaseRecords base, Mutations mutations, Random random)
      throws IOException, InterruptedException {
    for (int n = 0; n < count; n++) {
      records.add(MutatedRecord.of(n, base.any(random), mutations, random));
    }
    write(folder.resolve("wrapped.json"), true, records.subList(0, count / 2));
    write(folder.resolve("lines.json"), false, records.subList(count / 2, count));
    try (TestStore store = TestStore.emptyAt(engine)) {
      RecordCounts counts = store.load(IMPATIENT, folder).records();
      new StoredEvents(engine).each(this::assertIntact);
      assertAllThere(store);
      assertThat(counts.rejected()).as("rejected").isZero();
      assertThat(counts.read()).as("read").isEqualTo(count + twice);
      assertThat(counts.indexed() + counts.conflicts()).as("events").isEqualTo(count);
      assertThat(counts.duplicates()).as("duplicates").isEqualTo(twice);
      assertThat(store.partitions()).allMatch(FuzzRound::possible, "a time that can be");
      return counts;
    }
  }

  /** As one array of records, or with such an array for each on a line of its own. */
  private void write(Path file, boolean together, List<MutatedRecord> some) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      String between = together ? ",\n" : "]}\n{\"Records\":[";
      out.write("{\"Records\":[".getBytes(UTF_8));
      boolean first = true;
      for (MutatedRecord record : some) {
        out.write((first ? "" : between).getBytes(UTF_8));
        write(record, out);
        first = false;
      }
      for (int i = 0; i < some.size(); i += TWICE) {
        out.write(between.getBytes(UTF_8));
        write(some.get(i), out);
        twice++;
      }
      out.write("]}\n".getBytes(UTF_8));
    }
  }

  private static void write(MutatedRecord record, OutputStream out) throws IOException {
    Slice bytes = record.bytes();
    out.write(bytes.array(), bytes.offset(), bytes.length());
  }

  private void assertIntact(StoredEvent event) {
    int number = MutatedRecord.number(event.record());
    MutatedRecord record = records.get(number);
    assertThat(stored.get(number)).as("stored twice: %s", record.words()).isFalse();
    stored.set(number);
    if (!event.record().equals(record.text(!event.malformed()))) {
      throw new AssertionError(
          "stored as\n" + beginning(event.record()) + "\nbut delivered as\n" + record.words());
    }
    List<String> caps = new ArrayList<>();
    event.trail().path("capped").forEach(cap -> caps.add(cap.asText()));
    assertThat(caps).as("caps of %s", record.words()).containsAll(record.caps());
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), 1_000));
  }

  private void assertAllThere(TestStore store) {
    int missing = stored.nextClearBit(0);
    if (missing < records.size()) {
      throw new AssertionError(
          "%d of %d are not stored, among them %s; problems %s"
              .formatted(
                  records.size() - stored.cardinality(),
                  records.size(),
                  records.get(missing).words(),
                  store.problems().stream().limit(20).map(p -> beginning(p.words())).toList()));
    }
  }

  private static boolean possible(String index) {
    if (index.equals(Partition.UNDATED.index())) {
      return true;
    }
    String month = index.substring(index.lastIndexOf('-') + 1);
    YearMonth of = YearMonth.parse(month.replace('.', '-'));
    Instant latest = Instant.now().plus(Duration.ofDays(1));
    return !of.isBefore(YearMonth.of(2013, 1))
        && !of.isAfter(YearMonth.from(latest.atOffset(ZoneOffset.UTC)));
  }
}
