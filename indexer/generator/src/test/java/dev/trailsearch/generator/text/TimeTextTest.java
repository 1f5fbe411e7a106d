package dev.trailsearch.generator.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "2026-03-28T02:13:07Z, |Mar 28, 2026 2:13:07 AM|",
        "2026-03-28T00:00:00Z, |Mar 28, 2026 12:00:00 AM|",
        "2026-12-01T12:00:59Z, |Dec 1, 2026 12:00:59 PM|",
        "2024-02-29T23:59:59Z, |Feb 29, 2024 11:59:59 PM|",
        "1969-12-31T23:59:59Z, |Dec 31, 1969 11:59:59 PM|",
      })
  void a_time_has_the_forms_that_records_hold(String iso, String medium) {
    long second = Instant.parse(iso).getEpochSecond();
    assertThat(text(second, TimeText::iso)).isEqualTo(iso);
    assertThat(text(second, (out, s) -> TimeText.medium(out, s, false))).isEqualTo(medium);
  }

  @Test
  void newer_jdks_put_a_narrow_space_before_the_half_of_the_day() {
    long second = Instant.parse("2026-02-22T16:11:47Z").getEpochSecond();
    assertThat(text(second, (out, s) -> TimeText.medium(out, s, true)))
        .isEqualTo("Feb 22, 2026, 4:11:47\u202fPM");
  }

  @Test
  void file_names_have_a_form_of_their_own() {
    long second = Instant.parse("2026-03-28T02:13:07Z").getEpochSecond();
    assertThat(text(second, TimeText::fileMinute)).isEqualTo("20260328T0213Z");
    assertThat(text(second, TimeText::fileSecond)).isEqualTo("20260328T021307Z");
    assertThat(text(second, (out, s) -> TimeText.day(out, s, '/'))).isEqualTo("2026/03/28");
  }

  private static String text(long second, ObjLongConsumer<ByteSink> form) {
    ByteSink out = new ByteSink(32);
    form.accept(out, second);
    return out.since(0).toString();
  }
}
