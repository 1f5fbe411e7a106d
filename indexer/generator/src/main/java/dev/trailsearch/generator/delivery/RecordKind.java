package dev.trailsearch.generator.delivery;

/**
 * The kinds of CloudTrail records, and the folder below {@code AWSLogs/<account>/} where each is
 * delivered.
 */
public enum RecordKind {
  MANAGEMENT("CloudTrail"),
  DATA("CloudTrail"),
  NETWORK("CloudTrail-NetworkActivity"),
  INSIGHT("CloudTrail-Insight"),
  AGGREGATED("CloudTrail-Aggregated");

  private final String folder;

  RecordKind(String folder) {
    this.folder = folder;
  }

  public String folder() {
    return folder;
  }
}
