package dev.trailsearch.search.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.search.problem.QueryException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

  /** A Wednesday, two days after clocks went forward in Berlin. */
  private static final Instant NOW = Instant.parse("2023-03-29T13:45:30.250Z");

  private static final TimeReader UTC = new TimeReader(NOW, ZoneOffset.UTC);
  private static final TimeReader BERLIN = new TimeReader(NOW, ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @CsvSource({
    "now,            2023-03-29T13:45:30.250Z, 2023-03-29T13:45:30.251Z",
    "now-15m,        2023-03-29T13:30:30.250Z, 2023-03-29T13:30:30.251Z",
    "now+1h,         2023-03-29T14:45:30.250Z, 2023-03-29T14:45:30.251Z",
    "now/d,          2023-03-29T00:00:00Z,     2023-03-30T00:00:00Z",
    "now-7d/d,       2023-03-22T00:00:00Z,     2023-03-23T00:00:00Z",
    "now/w,          2023-03-27T00:00:00Z,     2023-04-03T00:00:00Z",
    "now/M,          2023-03-01T00:00:00Z,     2023-04-01T00:00:00Z",
    "now-1M/M,       2023-02-01T00:00:00Z,     2023-03-01T00:00:00Z",
    "now/y,          2023-01-01T00:00:00Z,     2024-01-01T00:00:00Z",
    "now/h,          2023-03-29T13:00:00Z,     2023-03-29T14:00:00Z",
    "now/m,          2023-03-29T13:45:00Z,     2023-03-29T13:46:00Z",
    "now-1w+2d,      2023-03-24T13:45:30.250Z, 2023-03-24T13:45:30.251Z",
    "now/d-30s,      2023-03-28T23:59:30Z,     2023-03-28T23:59:30.001Z",
    "2023,           2023-01-01T00:00:00Z,     2024-01-01T00:00:00Z",
    "2023-02,        2023-02-01T00:00:00Z,     2023-03-01T00:00:00Z",
    "2023-07-10,     2023-07-10T00:00:00Z,     2023-07-11T00:00:00Z",
    "2023-07-10T11:47,                2023-07-10T11:47:00Z,     2023-07-10T11:48:00Z",
    "2023-07-10T11:47:39,             2023-07-10T11:47:39Z,     2023-07-10T11:47:40Z",
    "2023-07-10T11:47:39Z,            2023-07-10T11:47:39Z,     2023-07-10T11:47:40Z",
    "2023-07-10T11:47:39.5Z,          2023-07-10T11:47:39.500Z, 2023-07-10T11:47:39.501Z",
    "2023-07-10T11:47:39.123456789Z,  2023-07-10T11:47:39.123456789Z, 2023-07-10T11:47:39.123456790Z",
    "2023-07-10T11:47:39+05:30,       2023-07-10T06:17:39Z,     2023-07-10T06:17:40Z",
  })
  void a_time_stands_for_all_of_its_smallest_unit(String text, Instant start, Instant end) {
    TimeSpan span = UTC.read(text);
    assertThat(span.start()).isEqualTo(start);
    assertThat(span.end()).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-10,          2023-07-09T22:00:00Z, 2023-07-10T22:00:00Z",
    "2023-03-26,          2023-03-25T23:00:00Z, 2023-03-26T22:00:00Z",
    "2023-07-10T11:47:39, 2023-07-10T09:47:39Z, 2023-07-10T09:47:40Z",
    "now/d,               2023-03-28T22:00:00Z, 2023-03-29T22:00:00Z",
    "now-3d/d,            2023-03-25T23:00:00Z, 2023-03-26T22:00:00Z",
  })
  void days_begin_at_midnight_of_the_zone(String text, Instant start, Instant end) {
    TimeSpan span = BERLIN.read(text);
    assertThat(span.start()).isEqualTo(start);
    assertThat(span.end()).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "now-",
        "now-7",
        "now-7x",
        "now7d",
        "Now",
        "now /d",
        "now-1234567d",
        "20230710",
        "2023-7-1",
        "2023-13-01",
        "2023-02-30",
        "2023-07-10T25:00",
        "2023-07-10T11",
        "2023-07-10 11:47:39",
        "2023-07-10T11:47:39+0530",
        "2023-07-10T11:47:39+99:00",
        "1688989659000"
      })
  void what_is_no_time_is_an_error_that_shows_one(String text) {
    assertThatThrownBy(() -> UTC.read(text))
        .isInstanceOf(QueryException.class)
        .hasMessage("\"" + text + "\" is no time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"now-999999y", "now+9000y", "0000-01-01", "9999"})
  void what_no_calendar_here_holds_is_an_error(String text) {
    assertThatThrownBy(() -> UTC.read(text))
        .isInstanceOf(QueryException.class)
        .hasMessage("\"" + text + "\" lies outside the years 1 to 9998");
  }

  @Test
  void a_range_ends_before_an_instant_but_includes_a_day() {
    assertThat(UTC.read(TimeRange.of("2023-07-01", "2023-07-10")))
        .isEqualTo(interval("2023-07-01T00:00:00Z", "2023-07-11T00:00:00Z"));
    assertThat(UTC.read(TimeRange.of("2023-07-01T12:00:00Z", "2023-07-01T13:00:00Z")))
        .isEqualTo(interval("2023-07-01T12:00:00Z", "2023-07-01T13:00:00Z"));
    assertThat(UTC.read(TimeRange.of("now/d", "now/d")))
        .isEqualTo(interval("2023-03-29T00:00:00Z", "2023-03-30T00:00:00Z"));
    assertThat(UTC.read(TimeRange.of("now-15m", null)))
        .isEqualTo(new Interval(Instant.parse("2023-03-29T13:30:30.250Z"), null));
    assertThat(UTC.read(TimeRange.ALL)).isEqualTo(new Interval(null, null));
  }

  @Test
  void a_range_that_ends_before_it_begins_is_an_error() {
    assertThatThrownBy(() -> UTC.read(TimeRange.of("2023-07-10", "2023-07-01")))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("before it begins");
  }

  @Test
  void an_error_in_a_range_names_the_bound() {
    assertThatThrownBy(() -> UTC.read(TimeRange.of(null, "soon")))
        .hasMessage("to: \"soon\" is no time");
  }

  private static Interval interval(String from, String to) {
    return new Interval(Instant.parse(from), Instant.parse(to));
  }
}
