package dev.trailsearch.sources.queue;

import dev.trailsearch.sources.aws.AwsHttp;
import dev.trailsearch.sources.aws.AwsRegions;
import dev.trailsearch.sources.aws.MissingCredentials;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** One queue of SQS, or of a server that speaks like it. */
final class SqsQueue implements AutoCloseable {

  /** SQS takes and gives so many at once. */
  private static final int BATCH = 10;

  private final QueueUrl url;
  private final SqsClient client;

  /** A queue; nothing is sent to it yet. */
  SqsQueue(QueueUrl url, AwsCredentialsProvider credentials) {
    this.url = url;
    this.client =
        SqsClient.builder()
            .credentialsProvider(MissingCredentials.named(credentials))
            .region(url.region().map(Region::of).orElseGet(() -> AwsRegions.found(false)))
            .endpointOverride(url.endpoint())
            .httpClientBuilder(AwsHttp.client())
            .build();
  }

  /**
   * Whether the queue itself moves away what is received too often.
   *
   * @throws IOException if it cannot be asked
   */
  boolean hasRedrivePolicy() throws IOException {
    return asked(sqs ->
        sqs.getQueueAttributes(request ->
                request.queueUrl(url.text()).attributeNames(QueueAttributeName.REDRIVE_POLICY))
            .attributes()
            .containsKey(QueueAttributeName.REDRIVE_POLICY));
  }

  /**
   * Up to ten messages; none if none came.
   *
   * @throws IOException if it cannot be asked
   */
  List<QueueMessage> receive(Duration wait, Duration visibility) throws IOException {
    return asked(sqs ->
        sqs
            .receiveMessage(request ->
                request
                    .queueUrl(url.text())
                    .maxNumberOfMessages(BATCH)
                    .waitTimeSeconds(seconds(wait))
                    .visibilityTimeout(seconds(visibility))
                    .messageSystemAttributeNames(
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
            .messages()
            .stream()
            .map(SqsQueue::message)
            .toList());
  }

  /**
   * Deletes messages; one that cannot be deleted any more comes again.
   *
   * @throws IOException if it cannot be asked
   */
  void delete(List<QueueMessage> messages) throws IOException {
    for (List<QueueMessage> batch : batches(messages)) {
      List<DeleteMessageBatchRequestEntry> entries =
          numbered(
              batch,
              (id, message) ->
                  DeleteMessageBatchRequestEntry.builder()
                      .id(id)
                      .receiptHandle(message.receipt())
                      .build());
      asked(
          sqs -> sqs.deleteMessageBatch(request -> request.queueUrl(url.text()).entries(entries)));
    }
  }

  /**
   * Hides messages for so long from now on; one that is visible again already stays so.
   *
   * @throws IOException if it cannot be asked
   */
  void hide(List<QueueMessage> messages, Duration time) throws IOException {
    for (List<QueueMessage> batch : batches(messages)) {
      List<ChangeMessageVisibilityBatchRequestEntry> entries =
          numbered(
              batch,
              (id, message) ->
                  ChangeMessageVisibilityBatchRequestEntry.builder()
                      .id(id)
                      .receiptHandle(message.receipt())
                      .visibilityTimeout(seconds(time))
                      .build());
      asked(sqs ->
          sqs.changeMessageVisibilityBatch(
              request -> request.queueUrl(url.text()).entries(entries)));
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private <T> T asked(Function<SqsClient, T> question) throws IOException {
    try {
      return question.apply(client);
    } catch (SdkException e) {
      throw SqsErrors.of(url, e);
    }
  }

  private static QueueMessage message(Message message) {
    String receives =
        message
            .attributes()
            .getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1");
    return new QueueMessage(
        message.messageId(), message.receiptHandle(), message.body(), Integer.parseInt(receives));
  }

  private static List<List<QueueMessage>> batches(List<QueueMessage> messages) {
    return Stream.iterate(0, from -> from < messages.size(), from -> from + BATCH)
        .map(from -> messages.subList(from, Math.min(from + BATCH, messages.size())))
        .toList();
  }

  private static <T> List<T> numbered(
      List<QueueMessage> batch, BiFunction<String, QueueMessage, T> entry) {
    return IntStream.range(0, batch.size())
        .mapToObj(n -> entry.apply(Integer.toString(n), batch.get(n)))
        .toList();
  }

  private static int seconds(Duration time) {
    return Math.toIntExact(time.toSeconds());
  }
}
