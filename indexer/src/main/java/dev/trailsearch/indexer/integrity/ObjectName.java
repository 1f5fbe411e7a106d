package dev.trailsearch.indexer.integrity;

import java.util.regex.Pattern;

/**
 * What an object is called, wherever its tree was copied to.
 *
 * @param root the place of the tree it belongs to: what stands before {@code AWSLogs/}, or before
 *     the folders of year, month and day
 * @param path from {@code AWSLogs/} on; only the file's name where there is no such folder. Without
 *     {@code .gz}, since the content counts and may have been unpacked
 */
record ObjectName(String root, String path) {

  private static final String LOGS = "AWSLogs/";
  private static final String GZIP = ".gz";
  private static final Pattern DAY_AND_FILE =
      Pattern.compile("(?:\\d{4}/)?(?:\\d{2}/)?(?:\\d{2}/)?[^/]*$");

  static ObjectName of(String key) {
    String plain = key.endsWith(GZIP) ? key.substring(0, key.length() - GZIP.length()) : key;
    int logs = plain.startsWith(LOGS) ? 0 : -1;
    int inner = plain.lastIndexOf("/" + LOGS);
    if (inner >= 0) {
      logs = inner + 1;
    }
    return logs >= 0
        ? new ObjectName(plain.substring(0, logs), plain.substring(logs))
        : new ObjectName(DAY_AND_FILE.matcher(plain).replaceFirst(""), file(plain));
  }

  /** The name of the file alone. */
  String file() {
    return file(path);
  }

  /** Whether this may be the object that lies here under another name, its tree being elsewhere. */
  boolean isAt(ObjectName here) {
    return path.equals(here.path) || here.path.equals(file());
  }

  private static String file(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
