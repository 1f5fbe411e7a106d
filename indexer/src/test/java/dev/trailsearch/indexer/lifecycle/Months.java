package dev.trailsearch.indexer.lifecycle;

import dev.trailsearch.indexer.Records;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Log files of other months than July 2023. */
public final class Months {

  private Months() {}

  /** Records from one number to another, in a month such as {@code 2023-08}. */
  public static String logFile(String month, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(n -> Records.record(n).replace("2023-07", month))
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
  }
}
