package dev.trailsearch.search.investigate.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpirationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jul 30, 2021 12:56:03 AM       | 2021-07-30T00:56:03Z",
        "Jul 30, 2021 12:56:03 PM       | 2021-07-30T12:56:03Z",
        "Jul 10, 2023, 1:09:47 PM       | 2023-07-10T13:09:47Z",
        "Feb 2, 2026, 4:11:47\u202fPM   | 2026-02-02T16:11:47Z",
        "2023-07-10T11:47:39Z           | 2023-07-10T11:47:39Z",
        "2023-07-10T11:47:39.250Z       | 2023-07-10T11:47:39.250Z",
        "2023-07-10T11:47:39+02:00      | 2023-07-10T09:47:39Z",
        "1688989659                     | 2023-07-10T11:47:39Z",
        "1688989659000                  | 2023-07-10T11:47:39Z"
      })
  void an_expiration_is_read_in_every_form_that_records_have(String text, String instant) {
    assertThat(String.valueOf(Expiration.parse(text))).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "2023-07-10", "Jul 40, 2021 12:56:03 AM", "12345678901234567890"})
  void what_is_no_time_is_left_out(String text) {
    assertThat(Expiration.parse(text)).isNull();
  }
}
