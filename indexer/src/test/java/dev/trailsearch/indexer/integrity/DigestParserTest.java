package dev.trailsearch.indexer.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.indexer.integrity.Digest.LogFile;
import dev.trailsearch.indexer.integrity.Digest.Previous;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestParserTest {

  private static final String WHOLE =
      """
      {"awsAccountId": "111122223333",
       "digestStartTime": "2026-03-01T14:01:31Z", "digestEndTime": "2026-03-01T15:01:31Z",
       "digestS3Bucket": "trail", "digestS3Object": "AWSLogs/digest.json.gz",
       "digestPublicKeyFingerprint": "31e8", "digestSignatureAlgorithm": "SHA256withRSA",
       "newestEventTime": null, "oldestEventTime": null, "someday": [{"more": [1]}],
       "previousDigestS3Bucket": "trail", "previousDigestS3Object": "AWSLogs/before.json.gz",
       "previousDigestHashValue": "97fb", "previousDigestHashAlgorithm": "SHA-256",
       "previousDigestSignature": "5088",
       "logFiles": [
         {"s3Bucket": "trail", "s3Object": "AWSLogs/a.json.gz", "hashValue": "9bb6",
          "hashAlgorithm": "SHA-256", "newestEventTime": "2026-03-01T14:52:27Z"},
         {"s3Bucket": "trail", "s3Object": "AWSLogs/b.json.gz", "hashValue": "9bb7"}]}
      """;

  private static final Digest PARSED =
      new Digest(
          new S3Place("trail", "AWSLogs/digest.json.gz"),
          Instant.parse("2026-03-01T14:01:31Z"),
          Instant.parse("2026-03-01T15:01:31Z"),
          "2026-03-01T15:01:31Z",
          "31e8",
          new Previous(new S3Place("trail", "AWSLogs/before.json.gz"), "97fb", "5088"),
          List.of(
              new LogFile(new S3Place("trail", "AWSLogs/a.json.gz"), "9bb6"),
              new LogFile(new S3Place("trail", "AWSLogs/b.json.gz"), "9bb7")));

  @Test
  void a_digest_is_read_whole() throws IOException {
    assertThat(parse(WHOLE)).isEqualTo(PARSED);
  }

  @Test
  void the_fingerprint_goes_by_two_names() throws IOException {
    assertThat(parse(WHOLE.replace("digestPublicKeyFingerprint", "publicKeyFingerprint")))
        .isEqualTo(PARSED);
  }

  @Test
  void an_hour_without_log_files_has_none() throws IOException {
    assertThat(parse(WHOLE.replaceAll("(?s)\"logFiles\": \\[.*]", "\"logFiles\": []")).logFiles())
        .isEmpty();
  }

  @Test
  void the_first_of_a_chain_has_none_before_it() throws IOException {
    assertThat(parse(WHOLE.replaceAll("(\"previous\\w+\"): \"[^\"]*\"", "$1: null")).previous())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          digestS3Object             | no digest: the digest has no digestS3Object
          digestEndTime              | no digest: the digest has no digestEndTime
          digestPublicKeyFingerprint | no digest: the digest has no publicKeyFingerprint
          previousDigestHashValue    | no digest: the digest has no previousDigestHashValue
          previousDigestS3Object     | no digest: the digest has no previousDigestS3Object
          hashValue                  | no digest: log file 1 of the digest has no hashValue
          """)
  void a_field_that_must_be_there_is_named(String field, String words) {
    assertThatThrownBy(() -> parse(WHOLE.replace('"' + field + '"', "\"other\"")))
        .isInstanceOf(IOException.class)
        .hasMessage(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SHA256withRSA        | SHA1withRSA | digestSignatureAlgorithm of the digest is SHA1withRSA; only SHA256withRSA is known
          SHA-256              | MD5         | hashAlgorithm of log file 1 of the digest is MD5; only SHA-256 is known
          2026-03-01T14:01:31Z | noon        | no digest: digestStartTime is "noon", which is no time
          """)
  void what_is_not_known_is_said(String known, String other, String words) {
    assertThatThrownBy(() -> parse(WHOLE.replace(known, other)))
        .isInstanceOf(IOException.class)
        .hasMessage(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []                       | no digest: not a JSON object
          ''                       | no digest: not a JSON object
          {"logFiles": [1]}        | no digest: an entry of logFiles is no object
          {"digestS3Bucket" "b"}   | not JSON at line 1, column 1
          {"digestS3Bucket": "b",  | not JSON at line 1, column
          """)
  void what_is_no_digest_is_said_with_the_place(String json, String words) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(words);
  }

  private static Digest parse(String json) throws IOException {
    return DigestParser.parse(json.getBytes(UTF_8));
  }
}
