package dev.trailsearch.sources.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.trailsearch.sources.queue.Notification.Named;
import dev.trailsearch.sources.queue.Notification.Objects;
import dev.trailsearch.sources.queue.Notification.Unreadable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationReaderTest {

  private static final String S3 =
      """
      {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"eu-west-1",
        "eventName":"ObjectCreated:CompleteMultipartUpload",
        "s3":{"bucket":{"name":"trail"},
          "object":{"key":"AWSLogs/my+log%2B1.json.gz","size":12,"eTag":"abc","sequencer":"0"}}}]}
      """;

  private static final String EVENT_BRIDGE =
      """
      {"version":"0","detail-type":"Object Created","source":"aws.s3",
       "detail":{"bucket":{"name":"trail"},
         "object":{"key":"AWSLogs/my log+1.json.gz","size":12,"etag":"abc"}}}
      """;

  private static final String CLOUDTRAIL =
      """
      {"s3Bucket":"trail","s3ObjectKey":["AWSLogs/my log+1.json.gz","b%20"]}
      """;

  private static final Named TOLD =
      new Named("trail", "AWSLogs/my log+1.json.gz", Optional.of(12L), Optional.of("abc"));

  private static final Objects NOTHING = new Objects(List.of());

  @Test
  void s3_encodes_its_keys_and_event_bridge_does_not() {
    assertThat(NotificationReader.read(S3)).isEqualTo(new Objects(List.of(TOLD)));
    assertThat(NotificationReader.read(EVENT_BRIDGE)).isEqualTo(new Objects(List.of(TOLD)));
  }

  @Test
  void cloudtrail_names_several_keys_as_they_are() {
    assertThat(NotificationReader.read(CLOUDTRAIL))
        .isEqualTo(
            new Objects(
                List.of(
                    new Named("trail", TOLD.key(), Optional.empty(), Optional.empty()),
                    new Named("trail", "b%20", Optional.empty(), Optional.empty()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {S3, EVENT_BRIDGE, CLOUDTRAIL})
  void sns_wraps_any_of_them(String message) {
    assertThat(NotificationReader.read(bySns(message)))
        .isInstanceOf(Objects.class)
        .isEqualTo(NotificationReader.read(message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"trail\"}",
        "{\"Records\":[{\"eventName\":\"ObjectRemoved:Delete\",\"s3\":{}}]}",
        "{\"detail-type\":\"Object Deleted\",\"source\":\"aws.s3\",\"detail\":{}}"
      })
  void what_needs_no_loading_names_nothing(String message) {
    assertThat(NotificationReader.read(message)).isEqualTo(NOTHING);
    assertThat(NotificationReader.read(bySns(message))).isEqualTo(NOTHING);
  }

  @Test
  void cloudtrail_tests_a_topic_with_plain_text() {
    assertThat(NotificationReader.read(bySns("CloudTrail validation message."))).isEqualTo(NOTHING);
    assertThat(NotificationReader.read("CloudTrail validation message.")).isEqualTo(NOTHING);
  }

  @Test
  void a_restored_object_can_be_read_from_then_on() {
    String restored =
        S3.replace("ObjectCreated:CompleteMultipartUpload", "ObjectRestore:Completed");

    assertThat(NotificationReader.read(restored)).isEqualTo(new Objects(List.of(TOLD)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          hello                                                       | it is no JSON
          ``                                                          | it is no notification of S3 or CloudTrail
          {"Records":[{"eventName":"ObjectCreated:Put"}]}             | it has no key
          {"Records":[{"eventName":"ObjectCreated:Put","s3":{"object":{"key":"%zz"}}}]} | the key is not well encoded: %zz
          {"Records":[{"eventName":"ObjectCreated:Put","s3":{"object":{"key":"a"}}}]}   | it has no name
          {"Records":[1]}                                             | it has no eventName
          {"s3Bucket":"trail","s3ObjectKey":[]}                       | s3ObjectKey is no list of keys
          {"detail-type":"AWS API Call via CloudTrail","source":"x"}  | it is an event of another kind (AWS API Call via CloudTrail)
          {"Type":"Notification","Message":"hello"}                   | it is no JSON
          [1]                                                         | it is no notification of S3 or CloudTrail
          """)
  void what_nothing_can_be_made_of_is_said_in_words(String message, String reason) {
    assertThat(NotificationReader.read(message)).isEqualTo(new Unreadable(reason));
  }

  private static String bySns(String message) {
    return "{\"Type\":\"Notification\",\"MessageId\":\"1\",\"Message\":%s}"
        .formatted(new TextNode(message));
  }
}
