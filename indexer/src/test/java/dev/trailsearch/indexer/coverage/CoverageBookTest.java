package dev.trailsearch.indexer.coverage;

import static dev.trailsearch.indexer.Records.logFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.coverage.Gap.Reason;
import dev.trailsearch.indexer.ledger.LedgerIntegrity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageBookTest {

  private static final Instant START = Instant.parse("2022-12-31T12:05:00Z");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm").withZone(ZoneOffset.UTC);

  @TempDir Path folder;
  private TestStore store;

  @BeforeEach
  void start() {
    store = TestStore.empty();
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void a_load_tells_how_far_each_account_and_region_is_loaded() throws Exception {
    deliver("111122223333", "eu-west-1", START, 0, 3);
    deliver("111122223333", "us-east-1", START.plus(Duration.ofDays(400)), 3, 5);
    store.resume(folder);
    List<Coverage> coverages = new CoverageBook(store.engine()).read();
    assertThat(coverages)
        .extracting(Coverage::region, Coverage::objects, Coverage::events)
        .containsExactly(tuple("eu-west-1", 1L, 3L), tuple("us-east-1", 1L, 2L));
    Coverage first = coverages.getFirst();
    assertThat(first.from()).isEqualTo(START).isEqualTo(first.through());
    assertThat(first.lag()).isGreaterThan(Duration.ofDays(365));
    assertThat(first.gaps()).isEmpty();
  }

  @Test
  void an_hour_without_an_object_is_a_gap_also_at_the_turn_of_a_year_until_it_is_loaded()
      throws Exception {
    int missing = 12;
    for (int hour = 0; hour < 25; hour++) {
      if (hour != missing) {
        deliver("111122223333", "eu-west-1", START.plus(Duration.ofHours(hour)), hour, hour + 1);
      }
    }
    store.resume(folder);
    CoverageBook book = new CoverageBook(store.engine());
    Instant midnight = Instant.parse("2023-01-01T00:00:00Z");
    Gap gap = new Gap(midnight, midnight.plusSeconds(3_600), Reason.NO_OBJECTS);
    assertThat(book.read())
        .singleElement()
        .satisfies(coverage -> {
          assertThat(coverage.gaps()).containsExactly(gap);
          assertThat(coverage.objects()).isEqualTo(24);
        });
    deliver("111122223333", "eu-west-1", START.plus(Duration.ofHours(missing)), 50, 51);
    store.resume(folder);
    assertThat(book.read())
        .singleElement()
        .satisfies(coverage -> {
          assertThat(coverage.gaps()).isEmpty();
          assertThat(coverage.objects()).isEqualTo(25);
          assertThat(coverage.through()).isEqualTo(START.plus(Duration.ofHours(24)));
        });
  }

  @Test
  void a_file_that_a_digest_names_and_nobody_has_is_a_gap_until_it_is_loaded() throws Exception {
    deliver("111122223333", "eu-west-1", START, 0, 3);
    store.resume(folder);
    String name = "111122223333_CloudTrail_eu-west-1_20221231T1805Z_y.json";
    String key = folder.resolve(name).toString();
    new LedgerIntegrity(store.engine()).missing(List.of(key), START);
    CoverageBook book = new CoverageBook(store.engine());
    book.renew(List.of(Place.of(key).orElseThrow()));
    Instant hour = Instant.parse("2022-12-31T18:00:00Z");
    assertThat(book.read().getFirst().gaps())
        .containsExactly(new Gap(hour, hour.plusSeconds(3_600), Reason.FILES_MISSING));
    Files.writeString(folder.resolve(name), logFile(3, 6));
    assertThat(store.resume(folder).objects().loaded()).isEqualTo(1);
    assertThat(book.read().getFirst().gaps()).isEmpty();
  }

  @Test
  void files_whose_names_say_nothing_are_in_no_account_and_region() throws Exception {
    Files.writeString(folder.resolve("flat.json"), logFile(0, 3));
    store.resume(folder);
    assertThat(new CoverageBook(store.engine()).read()).isEmpty();
  }

  private void deliver(String account, String region, Instant time, int from, int to)
      throws IOException {
    String name = "%s_CloudTrail_%s_%sZ_x.json".formatted(account, region, STAMP.format(time));
    Files.writeString(folder.resolve(name), logFile(from, to));
  }
}
