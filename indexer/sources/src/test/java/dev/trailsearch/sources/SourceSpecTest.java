package dev.trailsearch.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.indexer.source.SourceException;
import dev.trailsearch.sources.s3.S3Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceSpecTest {

  @Test
  void a_word_is_told_by_how_it_begins() throws Exception {
    assertThat(SourceSpec.parse("-")).isEqualTo(new SourceSpec.Input());
    assertThat(SourceSpec.parse("s3://trail/a"))
        .isEqualTo(new SourceSpec.Bucket(new S3Location("trail", "a")));
  }

  @Test
  void a_list_lies_here_or_in_s3() throws Exception {
    assertThat(SourceSpec.parse("@keys.txt"))
        .isEqualTo(new SourceSpec.KeyList(new SourceSpec.Local("keys.txt")));
    assertThat(SourceSpec.parse("@s3://lists/manifest.json"))
        .isEqualTo(
            new SourceSpec.KeyList(
                new SourceSpec.Bucket(new S3Location("lists", "manifest.json"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWSLogs", "/a/b", "./s3", "a:b.json", "s3", "-x", "~/logs", "s3-logs/"})
  void any_other_word_is_a_path(String word) throws Exception {
    assertThat(SourceSpec.parse(word)).isEqualTo(new SourceSpec.Local(word));
  }

  @ParameterizedTest
  @CsvSource({
    "s3:/trail/a                                           , Write s3://trail/a.",
    "s3:trail                                              , Write s3://trail.",
    "S3://trail/a                                          , Write s3://trail/a.",
    "arn:aws:s3:::trail/a                                  , Write s3://trail/a.",
    "arn:aws-us-gov:s3:::trail                             , Write s3://trail.",
    "https://trail.s3.eu-west-1.amazonaws.com/a/b          , Write s3://trail/a/b.",
    "https://my.trail.s3.amazonaws.com/                    , Write s3://my.trail/.",
    "https://s3.eu-west-1.amazonaws.com/trail/a            , Write s3://trail/a.",
    "https://sqs.eu-west-1.amazonaws.com/111122223333/q    ,"
        + " 'Read it with \"trailsearch follow --queue\".'",
    "https://example.com/logs                              ,"
        + " 'Name a file, a folder, s3://bucket/prefix, @file for a list of them, or - for standard input.'",
    "' '                                                   ,"
        + " 'Name a file, a folder, s3://bucket/prefix, @file for a list of them, or - for standard input.'"
  })
  void what_was_meant_is_said(String word, String remedy) {
    assertThatThrownBy(() -> SourceSpec.parse(word))
        .isInstanceOfSatisfying(
            SourceException.Misnamed.class, e -> assertThat(e.remedy()).isEqualTo(remedy));
  }
}
