package dev.trailsearch.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small CloudTrail records for tests. */
public final class Records {

  private Records() {}

  /** The eventID of the n-th record. */
  public static String id(int n) {
    return new UUID(0x1111_2222_3333_4444L, n).toString();
  }

  /** A record whose id and time depend on n: one a minute from July 2023 on. */
  public static String record(int n) {
    return record(n, "GetObject");
  }

  /** The same with another action, and so other content. */
  public static String record(int n, String eventName) {
    return """
    {"eventVersion":"1.08","eventID":"%s","eventTime":"2023-07-%02dT%02d:%02d:00Z",\
    "eventSource":"s3.amazonaws.com","eventName":"%s","awsRegion":"us-east-1",\
    "recipientAccountId":"111122223333","requestParameters":{"bucketName":"bucket-%d"}}\
    """
        .formatted(id(n), 1 + n / 1440 % 28, n / 60 % 24, n % 60, eventName, n);
  }

  /** A log file of the records from one number to another. */
  public static String logFile(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(Records::record)
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
  }

  /** Writes a file below a folder. */
  public static Path write(Path folder, String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
