package dev.trailsearch.indexer.wrapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrapperTimeTest {

  @ParameterizedTest
  @CsvSource({
    "SECONDS, 1688989659, 2023-07-10T11:47:39Z",
    "SECONDS, 1688989659.25, 2023-07-10T11:47:39.250Z",
    "SECONDS, 1.688989659E9, 2023-07-10T11:47:39Z",
    "MILLIS, 1688989659123, 2023-07-10T11:47:39.123Z",
    "SECONDS, 2023-07-10T11:47:39Z, 2023-07-10T11:47:39Z",
    "MILLIS, 2023-07-10T11:47:39.5Z, 2023-07-10T11:47:39.500Z",
    "SECONDS, 2022-02-08 09:23:37+11:00, 2022-02-07T22:23:37Z",
    "SECONDS, 2023-07-10 11:47:39.000, 2023-07-10T11:47:39Z"
  })
  void a_time_is_read(WrapperTime unit, String text, Instant instant) {
    assertThat(unit.read(text)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "-1",
        "1e999999999",
        "9999999999999999999999",
        "2023-07-10",
        "2023-02-30 11:47:39",
        "2023-07-10T11:47:39"
      })
  void what_is_no_time_is_none(String text) {
    assertThat(WrapperTime.SECONDS.read(text)).isNull();
    assertThat(WrapperTime.MILLIS.read(text)).isNull();
  }
}
