package dev.trailsearch.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogFolderTest {

  @ParameterizedTest
  @CsvSource({
    "AWSLogs/111122223333/                                        ,           ,          ,",
    "a/b/AWSLogs/o-a1b2c3/111122223333/CloudTrail/                , CloudTrail,          ,",
    "AWSLogs/111122223333/CloudTrail-Digest/us-gov-west-1/        , CloudTrail-Digest,"
        + " us-gov-west-1,",
    "AWSLogs/111122223333/Config/eu-west-1/                       , Config    , eu-west-1,",
    "AWSLogs/111122223333/CloudTrail/eu-west-1/2023/              , CloudTrail, eu-west-1,"
        + " 2023-01-01/2024-01-01",
    "AWSLogs/111122223333/CloudTrail/eu-west-1/2023/12/           , CloudTrail, eu-west-1,"
        + " 2023-12-01/2024-01-01",
    "AWSLogs/111122223333/CloudTrail/eu-west-1/2024/02/29/        , CloudTrail, eu-west-1,"
        + " 2024-02-29/2024-03-01"
  })
  void a_folder_says_what_lies_below_it(
      String path, @Nullable String service, @Nullable String region, @Nullable String days) {
    assertThat(LogFolder.of(path))
        .contains(new LogFolder("111122223333", service, region, period(days)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWSLogs/",
        "AWSLogs/o-a1b2c3/",
        "AWSLogs/1111/",
        "AWSLogs/111122223333",
        "MyAWSLogs/111122223333/",
        "AWSLogs/111122223333/CloudTrail/eu-west-1/2023/02/30/",
        "AWSLogs/111122223333/CloudTrail-Lake/Query/2023/02/"
      })
  void a_folder_outside_the_layout_says_nothing(String path) {
    assertThat(LogFolder.of(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AWSLogs/                                                     , true",
    "other/2023/                                                  , true",
    "AWSLogs/111122223333/                                        , true",
    "AWSLogs/444455556666/                                        , false",
    "AWSLogs/111122223333/CloudTrail/eu-west-1/                   , true",
    "AWSLogs/111122223333/CloudTrail/us-east-1/                   , false",
    "AWSLogs/111122223333/CloudTrail/eu-west-1/2022/              , false",
    "AWSLogs/111122223333/CloudTrail/eu-west-1/2023/              , true",
    "AWSLogs/111122223333/CloudTrail/eu-west-1/2023/06/           , false",
    "AWSLogs/111122223333/CloudTrail/eu-west-1/2023/07/           , true",
    "AWSLogs/111122223333/CloudTrail/eu-west-1/2023/07/09/        , false",
    "AWSLogs/111122223333/CloudTrail/eu-west-1/2023/07/10/        , true",
    "AWSLogs/111122223333/CloudTrail/eu-west-1/2023/07/12/        , true",
    "AWSLogs/111122223333/CloudTrail/eu-west-1/2023/07/13/        , false"
  })
  void what_cannot_hold_what_is_wanted_is_told_from_the_path(String path, boolean admitted) {
    Selection selection =
        new Selection(
            Instant.parse("2023-07-10T00:00:00Z"),
            Instant.parse("2023-07-12T00:00:00Z"),
            Set.of("111122223333"),
            Set.of("eu-west-1"));
    assertThat(selection.admitsBelow(path)).isEqualTo(admitted);
    assertThat(Selection.ALL.admitsBelow(path)).isTrue();
  }

  private static LogFolder.@Nullable Period period(@Nullable String days) {
    if (days == null) {
      return null;
    }
    int slash = days.indexOf('/');
    return new LogFolder.Period(
        midnight(days.substring(0, slash)), midnight(days.substring(slash + 1)));
  }

  private static Instant midnight(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }
}
