package dev.trailsearch.sources.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.indexer.source.SourceException.Misnamed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueueUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://sqs.eu-west-1.amazonaws.com/111122223333/trail, eu-west-1",
    "https://sqs.us-gov-west-1.amazonaws.com/111122223333/trail, us-gov-west-1",
    "https://sqs-fips.us-east-1.amazonaws.com/111122223333/trail, us-east-1",
    "https://sqs.cn-north-1.amazonaws.com.cn/111122223333/trail, cn-north-1",
    "https://vpce-0a-1b.sqs.us-east-2.vpce.amazonaws.com/111122223333/trail, us-east-2",
    "http://127.0.0.1:9324/000000000000/trail, ''",
  })
  void the_address_tells_server_and_region(String url, String region) throws Misnamed {
    QueueUrl queue = QueueUrl.parse(url);

    assertThat(url).startsWith(queue.endpoint() + "/");
    assertThat(queue.endpoint().getPath()).isEmpty();
    assertThat(queue.region().orElse("")).isEqualTo(region);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trail",
        "https://sqs.eu-west-1.amazonaws.com/",
        "https://sqs.eu-west-1.amazonaws.com/trail",
        "s3://trail/a",
        "http://a b/c/d",
        "mailto:a/b",
      })
  void anything_else_is_met_with_the_form(String word) {
    assertThatThrownBy(() -> QueueUrl.parse(word))
        .isInstanceOf(Misnamed.class)
        .hasMessageStartingWith(word)
        .extracting(e -> ((Misnamed) e).remedy())
        .asString()
        .contains("https://sqs.eu-west-1.amazonaws.com/111122223333/my-trail");
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:sqs:eu-west-1:111122223333:q, https://sqs.eu-west-1.amazonaws.com/111122223333/q",
    "arn:aws-cn:sqs:cn-north-1:111122223333:q, https://sqs.cn-north-1.amazonaws.com.cn/111122223333/q",
  })
  void an_arn_is_translated(String arn, String url) {
    assertThatThrownBy(() -> QueueUrl.parse(arn))
        .isInstanceOf(Misnamed.class)
        .extracting(e -> ((Misnamed) e).remedy())
        .isEqualTo("Write " + url + ".");
  }
}
