package dev.trailsearch.sources.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.source.SourceException.Misnamed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A server that speaks SQS, in this JVM, and somebody else who uses it. */
final class SqsServer implements AutoCloseable {

  private static final AwsCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "x"));

  private final SQSRestServer server =
      SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
  private final URI endpoint =
      URI.create("http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
  private final SqsClient other =
      SqsClient.builder()
          .credentialsProvider(CREDENTIALS)
          .region(Region.US_EAST_1)
          .endpointOverride(endpoint)
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .build();

  /** Makes a queue. */
  String queue(String name) {
    other.createQueue(request -> request.queueName(name));
    return url(name);
  }

  /** Makes a queue that moves what was received twice to another. */
  String queue(String name, String deadLetters) {
    String policy =
        "{\"deadLetterTargetArn\":\"arn:aws:sqs:elasticmq:000000000000:%s\",\"maxReceiveCount\":2}"
            .formatted(deadLetters);
    other.createQueue(request ->
        request.queueName(name).attributes(Map.of(QueueAttributeName.REDRIVE_POLICY, policy)));
    return url(name);
  }

  String url(String name) {
    return endpoint + "/000000000000/" + name;
  }

  /** As the code under test talks to it. */
  static SqsQueue open(String url) throws Misnamed {
    return new SqsQueue(QueueUrl.parse(url), CREDENTIALS);
  }

  void send(String url, String body) {
    other.sendMessage(request -> request.queueUrl(url).messageBody(body));
  }

  /** Waits until the queue holds so many messages: free for anyone, and hidden. */
  void awaitCounts(String url, int free, int hidden) {
    List<String> wanted = List.of("" + free, "" + hidden);
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    List<String> counts = counts(url);
    while (!counts.equals(wanted) && System.nanoTime() < deadline) {
      counts = counts(url);
    }
    assertThat(counts).as("free and hidden messages").isEqualTo(wanted);
  }

  private List<String> counts(String url) {
    Map<QueueAttributeName, String> attributes =
        other
            .getQueueAttributes(
                request -> request.queueUrl(url).attributeNames(QueueAttributeName.ALL))
            .attributes();
    return List.of(
        attributes.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, ""),
        attributes.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, ""));
  }

  /** What somebody else gets who waits so long. */
  List<String> received(String url, Duration wait) {
    return other
        .receiveMessage(
            request -> request.queueUrl(url).waitTimeSeconds(Math.toIntExact(wait.toSeconds())))
        .messages()
        .stream()
        .map(Message::body)
        .toList();
  }

  @Override
  public void close() {
    other.close();
    server.stopAndWait();
  }
}
