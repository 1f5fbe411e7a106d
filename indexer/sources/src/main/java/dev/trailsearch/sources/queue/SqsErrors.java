package dev.trailsearch.sources.queue;

import dev.trailsearch.indexer.source.SourceException;
import dev.trailsearch.sources.aws.AwsErrors;
import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says in words why SQS did not do what it was asked. */
final class SqsErrors {

  private static final String PERMISSIONS =
      "Allow sqs:ReceiveMessage, sqs:DeleteMessage, sqs:ChangeMessageVisibility and"
          + " sqs:GetQueueAttributes on the queue.";

  private static final AwsErrors ERRORS =
      new AwsErrors("SQS", "Check the network, the proxy and the address, then try again.");

  private SqsErrors() {}

  /** The failure of a request to a queue. */
  static IOException of(QueueUrl queue, SdkException e) {
    return ERRORS.of(queue.text(), e, answer -> answered(queue.text(), answer));
  }

  private static SourceException answered(String queue, AwsServiceException e) {
    return switch (AwsErrors.code(e)) {
      case "AWS.SimpleQueueService.NonExistentQueue", "QueueDoesNotExist", "InvalidAddress" ->
          new SourceException.Unreachable(
              queue, "there is no such queue", "Check its name, account and Region.", e);
      case "AccessDenied", "AccessDeniedException", "403" ->
          new SourceException.Refused(
              queue, "access is denied" + AwsErrors.words(e), PERMISSIONS, e);
      default -> ERRORS.answered(queue, e);
    };
  }
}
