package dev.trailsearch.indexer.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

  @ParameterizedTest
  @CsvSource({
    "00:59, false",
    "01:00, true",
    "01:58, true", // The next hour is covered, too.
    "02:54, true",
    "02:56, false", // May be named by the digest of the next hour, which is not there.
    "03:30, false",
    "05:10, true",
    "05:56, false"
  })
  void a_file_must_be_named_if_its_time_is_covered_with_some_leeway(String time, boolean named) {
    Coverage coverage = new Coverage();
    coverage.add(at("02:00"), at("03:00"));
    coverage.add(at("05:00"), at("06:00"));
    coverage.add(at("01:00"), at("02:00"));
    coverage.add(at("01:00"), at("02:00"));

    assertThat(coverage.names(at(time))).isEqualTo(named);
  }

  private static Instant at(String time) {
    return Instant.parse("2026-03-01T" + time + ":00Z");
  }
}
