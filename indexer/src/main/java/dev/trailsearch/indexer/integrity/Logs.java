package dev.trailsearch.indexer.integrity;

import java.util.List;

/** Knows the log files that lie in the source. */
interface Logs {

  /**
   * The copies of log files in the source, in the order of the files.
   *
   * @return for each file a list, which is empty if it is not there
   */
  List<List<Copy>> copies(List<Digest.LogFile> files) throws InterruptedException;

  /** One log file as it lies in the source. */
  sealed interface Copy {

    /** The key it lies under. */
    String key();

    /**
     * One that could be read.
     *
     * @param sha256 of its uncompressed content, in hexadecimal digits
     */
    record Read(String key, String sha256) implements Copy {}

    /**
     * One that could not be read.
     *
     * @param reason in words
     */
    record Unreadable(String key, String reason) implements Copy {}
  }
}
