package dev.trailsearch.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogKeyTest {

  private static final String KEY =
      "b/AWSLogs/111122223333/CloudTrail/eu-west-1/2023/07/10/"
          + "111122223333_CloudTrail_eu-west-1_20230710T1235Z_aBcDeFgHiJkLmNoP.json.gz";

  @ParameterizedTest
  @CsvSource({
    "logs/AWSLogs/111122223333/CloudTrail/eu-west-1/2023/07/10/"
        + "111122223333_CloudTrail_eu-west-1_20230710T1235Z_aBcD.json.gz, EVENTS,"
        + " 2023-07-10T12:35:00Z",
    "AWSLogs/o-a1b2c3d4e5/111122223333/CloudTrail/eu-west-1/2023/07/10/any.json.gz, EVENTS,"
        + " 2023-07-10T00:00:00Z",
    "s3://b/x/y/AWSLogs/111122223333/CloudTrail-Insight/eu-west-1/2023/07/10/"
        + "111122223333_CloudTrail_eu-west-1_20230710T1235Z_aBcD.json.gz, INSIGHT,"
        + " 2023-07-10T12:35:00Z",
    "111122223333_CloudTrail-NetworkActivity_eu-west-1_20230710T1235Z_aBcD.json, NETWORK_ACTIVITY,"
        + " 2023-07-10T12:35:00Z",
    "flat/111122223333_CloudTrail_eu-west-1_20230710T1235ZaBcD.json.gz, EVENTS,"
        + " 2023-07-10T12:35:00Z",
    "AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/2023/07/10/"
        + "111122223333_CloudTrail-Digest_eu-west-1_my_trail_us-east-1_20230710T123500Z.json.gz,"
        + " DIGEST, 2023-07-10T12:35:00Z"
  })
  void a_key_says_whose_events_from_where_and_when(
      String key, LogKey.Type type, Instant delivered) {
    assertThat(LogKey.of(key)).contains(new LogKey("111122223333", type, "eu-west-1", delivered));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "events.json",
        "AWSLogs/111122223333/Config/eu-west-1/2023/07/10/x.json.gz",
        "AWSLogs/111122223333/CloudTrail/eu-west-1/2023/13/10/x.json.gz",
        "AWSLogs/1111/CloudTrail/eu-west-1/2023/07/10/x.json.gz",
        "111122223333_CloudTrail_eu-west-1_20230710T2560Z_x.json.gz"
      })
  void a_key_that_follows_no_layout_says_nothing(String key) {
    assertThat(LogKey.of(key)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "                    ,                    ,             ,          , true",
    "2023-07-10T00:00:00Z,                    ,             ,          , true",
    "2023-07-12T00:00:00Z,                    ,             ,          , false",
    "                    ,2023-07-10T12:00:00Z,             ,          , true",
    "                    ,2023-07-09T12:00:00Z,             ,          , false",
    "                    ,                    , 111122223333,          , true",
    "                    ,                    , 444455556666,          , false",
    "                    ,                    ,             , eu-west-1, true",
    "                    ,                    ,             , us-east-1, false"
  })
  void what_is_not_wanted_is_told_from_the_key(
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String account,
      @Nullable String region,
      boolean admitted) {
    Selection selection = new Selection(from, to, set(account), set(region));
    assertThat(selection.admits(KEY)).isEqualTo(admitted);
    assertThat(selection.admits("flat.json")).as("a key that says nothing").isTrue();
  }

  private static Set<String> set(@Nullable String value) {
    return value == null ? Set.of() : Set.of(value);
  }
}
