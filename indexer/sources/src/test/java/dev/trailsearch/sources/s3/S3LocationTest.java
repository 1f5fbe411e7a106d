package dev.trailsearch.sources.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.indexer.source.SourceException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3LocationTest {

  @ParameterizedTest
  @CsvSource({
    "s3://my-trail                  , my-trail , ''",
    "s3://my-trail/                 , my-trail , ''",
    "s3://my.trail/AWSLogs/o-1/     , my.trail , AWSLogs/o-1/",
    "s3://my-trail//odd             , my-trail , /odd"
  })
  void a_location_has_a_bucket_and_a_prefix(String text, String bucket, String prefix)
      throws Exception {
    assertThat(S3Location.parse(text)).isEqualTo(new S3Location(bucket, prefix));
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3://", "s3:///key", "s3://a", "s3://my trail/", "s3://-x-/"})
  void what_is_no_location_is_said_with_an_example(String text) {
    assertThatThrownBy(() -> S3Location.parse(text))
        .isInstanceOf(SourceException.Misnamed.class)
        .hasMessageStartingWith(text + ": ");
  }

  @ParameterizedTest
  @CsvSource({
    "s3://a1b/  , s3://a1b/x , true",
    "s3://a1b/x , s3://a1b/  , false",
    "s3://a1b/x , s3://a1b/x , true",
    "s3://a1b/  , s3://a1c/x , false"
  })
  void a_shorter_prefix_covers_a_longer_one(String one, String other, boolean covers)
      throws Exception {
    assertThat(S3Location.parse(one).covers(S3Location.parse(other))).isEqualTo(covers);
  }
}
