package dev.trailsearch.indexer.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartitioningTest {

  private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "MONTHLY, 2023-07-10T11:47:39Z, 2023.07, 2023-07-01, 2023-08-01",
    "MONTHLY, 2023-07-01T00:00:00Z, 2023.07, 2023-07-01, 2023-08-01",
    "MONTHLY, 2023-07-31T23:59:59.999999999Z, 2023.07, 2023-07-01, 2023-08-01",
    "MONTHLY, 2023-12-31T23:59:59Z, 2023.12, 2023-12-01, 2024-01-01",
    "MONTHLY, 2024-02-29T12:00:00Z, 2024.02, 2024-02-01, 2024-03-01",
    "DAILY, 2024-02-29T12:00:00Z, 2024.02.29, 2024-02-29, 2024-03-01",
    "DAILY, 2023-02-28T23:59:59Z, 2023.02.28, 2023-02-28, 2023-03-01",
    "DAILY, 2023-12-31T00:00:00Z, 2023.12.31, 2023-12-31, 2024-01-01",
    "YEARLY, 2023-12-31T23:59:59Z, 2023, 2023-01-01, 2024-01-01",
    "YEARLY, 2024-02-29T00:00:00Z, 2024, 2024-01-01, 2025-01-01",
    "MONTHLY, 2013-01-01T00:00:00Z, 2013.01, 2013-01-01, 2013-02-01",
    "MONTHLY, 2024-03-02T12:00:00Z, 2024.03, 2024-03-01, 2024-04-01"
  })
  void a_time_has_one_partition(
      Granularity granularity, Instant time, String key, String from, String to) {
    Partition partition = new Partitioning(granularity, InstantSource.fixed(NOW)).of(time);
    assertThat(partition)
        .isEqualTo(
            new Partition(
                key, Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2012-12-31T23:59:59.999999999Z",
        "1970-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "2024-03-02T12:00:00.000000001Z",
        "2024-03-03T00:00:00Z",
        "+1000000-01-01T00:00:00Z"
      })
  void a_time_before_cloudtrail_or_more_than_a_day_ahead_is_undated(Instant time) {
    for (Granularity granularity : Granularity.values()) {
      assertThat(new Partitioning(granularity, InstantSource.fixed(NOW)).of(time))
          .isEqualTo(Partition.UNDATED);
    }
  }

  @Test
  void no_time_is_undated() {
    assertThat(new Partitioning(Granularity.MONTHLY, InstantSource.fixed(NOW)).of(null))
        .isEqualTo(Partition.UNDATED);
  }

  @Test
  void every_instant_of_a_leap_year_has_a_partition_that_holds_it() {
    for (Granularity granularity : Granularity.values()) {
      Partitioning partitioning = new Partitioning(granularity, InstantSource.fixed(NOW));
      Instant time = Instant.parse("2020-01-01T00:00:00Z");
      while (time.isBefore(Instant.parse("2021-01-01T00:00:00Z"))) {
        Partition partition = partitioning.of(time);
        assertThat(partition.from()).isNotNull().isBeforeOrEqualTo(time);
        assertThat(partition.to()).isNotNull().isAfter(time);
        time = time.plusSeconds(7_200);
      }
    }
  }

  @Test
  void what_has_a_partition_stays_in_it_whatever_the_granularity() {
    Partition july = Granularity.MONTHLY.partition(LocalDate.of(2023, 7, 10));
    for (Granularity granularity : Granularity.values()) {
      Partitioning partitioning = among(granularity, july);
      assertThat(partitioning.of(Instant.parse("2023-07-01T00:00:00Z"))).isEqualTo(july);
      assertThat(partitioning.of(Instant.parse("2023-07-31T23:59:59Z"))).isEqualTo(july);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "YEARLY, 2023-07-01T00:00:00Z, 2023.07.01",
    "YEARLY, 2023-07-02T00:00:00Z, 2023.07.02",
    "YEARLY, 2023-08-01T00:00:00Z, 2023.08",
    "YEARLY, 2022-12-31T00:00:00Z, 2022",
    "MONTHLY, 2023-07-31T23:59:59Z, 2023.07.31",
    "MONTHLY, 2023-06-30T23:59:59Z, 2023.06",
    "DAILY, 2023-06-30T23:59:59Z, 2023.06.30"
  })
  void a_finer_range_is_taken_where_the_whole_one_would_overlap(
      Granularity granularity, Instant time, String key) {
    Partition day = Granularity.DAILY.partition(LocalDate.of(2023, 7, 10));
    assertThat(among(granularity, day, Partition.UNDATED).of(time).key()).isEqualTo(key);
  }

  @Test
  void no_two_partitions_that_are_made_one_after_the_other_overlap() {
    RandomGenerator random = new Random(7);
    List<Granularity> granularities = List.of(Granularity.values());
    List<Partition> there = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      Granularity granularity = granularities.get(random.nextInt(granularities.size()));
      Instant time =
          Instant.parse("2020-01-01T00:00:00Z").plusSeconds(random.nextInt(3 * 365) * 86_400L);
      Partition next = among(granularity, there.toArray(Partition[]::new)).of(time);
      if (!there.contains(next)) {
        assertThat(Ranges.of(there).overlap(next)).isFalse();
        there.add(next);
      }
    }
    assertThat(there).hasSizeGreaterThan(10);
  }

  private static Partitioning among(Granularity granularity, Partition... there) {
    return new Partitioning(granularity, InstantSource.fixed(NOW), Ranges.of(List.of(there)));
  }

  @Test
  void a_partition_names_its_index_and_its_write_alias() {
    Partition july = new Partition("2023.07", null, null);
    assertThat(july.index()).isEqualTo("cloudtrail-v1-2023.07");
    assertThat(july.writeAlias()).isEqualTo("cloudtrail-w-2023.07");
    assertThat(Partition.UNDATED.index()).isEqualTo("cloudtrail-v1-undated");
    assertThat(Partition.UNDATED.writeAlias()).isEqualTo("cloudtrail-w-undated");
  }

  @Test
  void a_granularity_is_a_word_in_configuration() {
    assertThat(Granularity.values())
        .extracting(Granularity::word)
        .containsExactly("daily", "monthly", "yearly");
    assertThat(Granularity.named("daily")).contains(Granularity.DAILY);
    assertThat(Granularity.named("hourly")).isEmpty();
  }
}
