package dev.trailsearch.indexer.opensearch;

/** What came back, unread. */
final class Answered {

  private final int status;
  private final byte[] body;

  /**
   * @param status the HTTP status
   * @param body as it came; empty if there was none
   */
  Answered(int status, byte[] body) {
    this.status = status;
    this.body = body;
  }

  int status() {
    return status;
  }

  /** Not a copy. */
  byte[] body() {
    return body;
  }
}
