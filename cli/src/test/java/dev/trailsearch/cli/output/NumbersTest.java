package dev.trailsearch.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({"0,0 B", "1023,1023 B", "1024,1.0 KB", "1610612736,1.5 GB"})
  void bytes_are_in_steps_of_1024(long bytes, String words) {
    assertThat(Numbers.bytes(bytes)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"7,7 ms", "7300,7.3 s", "59999,60.0 s", "245000,4 min 05 s", "11520000,3 h 12 min"})
  void durations_are_as_exact_as_people_want(long millis, String words) {
    assertThat(Numbers.duration(Duration.ofMillis(millis))).isEqualTo(words);
  }

  @Test
  void thousands_are_parted() {
    assertThat(Numbers.grouped(1_234_567)).isEqualTo("1,234,567");
  }
}
