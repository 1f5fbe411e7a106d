package dev.trailsearch.indexer.event;

/**
 * A place in the uncompressed content of an object.
 *
 * @param offset bytes before it, from 0
 * @param line from 1
 * @param column in bytes, from 1
 */
public record Position(long offset, long line, long column) {

  /** As people read it: {@code line 3, column 14 (byte 120)}. */
  public String words() {
    return "line " + line + ", column " + column + " (byte " + offset + ")";
  }
}
