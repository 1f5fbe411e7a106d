package dev.trailsearch.indexer.event;

/** What an object in a file looks like. */
public enum Likeness {
  /** It has what every CloudTrail record has, of whatever version and kind. */
  RECORD,
  /** It may be anything; among {@code Records} it is taken for a record all the same. */
  OBJECT,
  /**
   * A notification of S3, SQS or another service, which come in {@code Records} too and have an
   * {@code eventSource} such as {@code aws:s3}.
   */
  NOTIFICATION
}
