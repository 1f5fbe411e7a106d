package dev.trailsearch.indexer.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  @ParameterizedTest
  @CsvSource({
    "2023-07-10T11:47:39Z, 2023-07-10T11:47:39Z",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "2023-07-10T11:47:39.5Z, 2023-07-10T11:47:39.500Z",
    "2023-07-10T11:47:39.123456789Z, 2023-07-10T11:47:39.123456789Z",
    "2023-07-10T11:47Z, 2023-07-10T11:47:00Z",
    "2023-07-10T11:47:39+02:00, 2023-07-10T09:47:39Z",
    "2023-07-10T00:10:00.250-05:30, 2023-07-10T05:40:00.250Z",
    "2023-07-10t11:47:39z, 2023-07-10T11:47:39Z"
  })
  void a_time_is_read(String text, Instant instant) {
    assertThat(Timestamps.parse(text)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2023-02-29T00:00:00Z",
        "2023-13-01T00:00:00Z",
        "2023-07-10T24:00:00Z",
        "2023-07-10T11:60:00Z",
        "2023-06-30T23:59:60Z",
        "2023-07-1xT11:47:39Z",
        "2023-07-10T11:47:39",
        "2023-07-10",
        "2023-07-10 11:47:39Z",
        "2023-07-10T11:47:39+0000",
        "Jul 30, 2021 12:56:03 AM",
        "1688989659"
      })
  void what_is_no_time_is_none(String text) {
    assertThat(Timestamps.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"eventTime\":\"2023-07-10T11:47:39Z\",\"@timestamp\":\"2023-07-11T00:00:00Z\"}', eventTime",
    "'{\"timeWindow\":{\"windowStart\":\"2023-07-10T11:47:39Z\",\"windowSize\":\"PT5M\"}}', timeWindow.windowStart",
    "'{\"@timestamp\":\"2023-07-10T11:47:39.000Z\"}', @timestamp",
    "'{\"eventTime\":\"soon\",\"@timestamp\":\"2023-07-10T11:47:39Z\"}', @timestamp",
    "'{\"@timestamp\":\"2023-07-10T11:47:39Z\",\"eventTime\":null}', @timestamp"
  })
  void the_best_time_a_record_holds_is_taken(String record, String basis) {
    assertThat(Parsing.event(record).time())
        .isEqualTo(new EventTime(Instant.parse("2023-07-10T11:47:39Z"), basis));
  }

  @Test
  void a_record_without_a_time_has_none() {
    assertThat(Parsing.event("{\"eventTime\":\"2023-02-30T00:00:00Z\"}").time())
        .isEqualTo(EventTime.NONE);
  }

  @Test
  void a_time_among_the_parameters_is_not_the_events() {
    assertThat(Parsing.request("\"eventTime\":\"2023-07-10T11:47:39Z\"").time())
        .isEqualTo(EventTime.NONE);
  }
}
