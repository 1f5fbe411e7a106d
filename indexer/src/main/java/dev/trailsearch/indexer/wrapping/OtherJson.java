package dev.trailsearch.indexer.wrapping;

import dev.trailsearch.indexer.wrapping.Wrapping.Other;
import dev.trailsearch.indexer.wrapping.Wrapping.Unknown;
import java.util.List;

/** Names JSON that lies beside CloudTrail's records and is none, by the keys that only it has. */
final class OtherJson {

  /**
   * A sort of JSON.
   *
   * @param keys all of which it has
   */
  private record Sort(String what, List<String> keys) {}

  private static final List<Sort> SORTS =
      List.of(
          sort("a CloudTrail digest", "digestStartTime", "digestEndTime"),
          sort("the signature file of CloudTrail Lake results", "queryCompleteTime", "files"),
          sort("an SNS message", "Type", "TopicArn"),
          sort("an SQS message", "MessageId", "ReceiptHandle"),
          sort("an AWS Config rule event", "invokingEvent"),
          sort("a snapshot of AWS Config", "configurationItems"),
          sort("an AWS Config configuration item", "configurationItemStatus", "resourceType"),
          sort("an S3 Inventory manifest", "sourceBucket", "fileSchema"),
          sort("an IAM policy", "Version", "Statement"),
          sort("a LookupEvents entry without its CloudTrailEvent", "EventId", "EventName"),
          sort("a log event that is no JSON object", "message", "timestamp"));

  private OtherJson() {}

  private static Sort sort(String what, String... keys) {
    return new Sort(what, List.of(keys));
  }

  static Wrapping name(Fields fields) {
    String source = fields.text("eventSource");
    if (source.startsWith("aws:")) {
      return new Other(source.equals("aws:s3") ? "an S3 event notification" : "from " + source);
    }
    if (fields.text("Event").equals("s3:TestEvent")) {
      return new Other("the test of an S3 event notification");
    }
    if (fields.has("detail-type")) {
      return new Other(eventBridge(fields));
    }
    for (Sort sort : SORTS) {
      if (sort.keys().stream().allMatch(fields::has)) {
        return new Other(sort.what());
      }
    }
    return new Unknown();
  }

  static String eventBridge(Fields fields) {
    return "an EventBridge event of " + fields.text("source") + ": " + fields.text("detail-type");
  }

  /** A row of CloudTrail Lake in which the record itself was not asked for. */
  static Wrapping row(Fields columns) {
    return columns.isEmpty()
        ? new Unknown()
        : new Other("a row of CloudTrail Lake without the column eventJson");
  }
}
