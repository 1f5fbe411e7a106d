package dev.trailsearch.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.cli.exit.ExitCode;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportReportTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1200 | 1200 | DONE      | ''
          0    | 0    | DIFFERENT | No events match.
          1200 | 1203 | DIFFERENT | 1,200 events were written, but 1,203 match
          1203 | 1200 | DIFFERENT | 1,203 events were written, but 1,200 match
          """)
  void it_says_whether_the_file_holds_all_that_matches(
      long events, long matching, ExitCode code, String words) {
    ExportReport report = new ExportReport("all", events, 1, "00", matching, Instant.EPOCH);

    assertThat(report.code()).isEqualTo(code);
    assertThat(report.difference()).startsWith(words);
    assertThat(report.difference().isEmpty()).isEqualTo(code == ExitCode.DONE);
  }
}
