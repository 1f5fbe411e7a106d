package dev.trailsearch.generator.play;

/**
 * Five minutes, after which log files are delivered.
 *
 * @param start its begin, in seconds since 1970
 * @param budget how many records are written in it
 */
public record Slot(long start, int budget) {

  static final int SECONDS = 300;

  long end() {
    return start + SECONDS;
  }
}
