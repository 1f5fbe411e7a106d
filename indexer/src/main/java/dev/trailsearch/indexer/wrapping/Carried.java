package dev.trailsearch.indexer.wrapping;

import dev.trailsearch.indexer.event.EventTime;
import dev.trailsearch.indexer.event.Slice;

/**
 * What stands where a record should, inside something that wraps it.
 *
 * @param raw its bytes there: an object, or a string that holds one
 * @param offset bytes of the wrapper before it
 * @param time what the wrapper knows of its time, for a record that has none itself
 * @param named whether the wrapper says that it is a record of CloudTrail
 * @param wrapper what the wrapper is, in words, if it turns out to hold no record; nothing if that
 *     says no more than what it holds
 */
public record Carried(Slice raw, int offset, EventTime time, boolean named, String wrapper) {

  /** A value that is the wrapper's as it stands, without anything known of it. */
  static Carried plain(Slice raw, Slice wrapper) {
    return new Carried(raw, raw.offset() - wrapper.offset(), EventTime.NONE, false, "");
  }

  /** Whether it is a string, so that its bytes are not those of the record. */
  public boolean isEscaped() {
    return raw.length() > 0 && raw.array()[raw.offset()] == '"';
  }

  /** The record's own bytes. */
  public Slice json() {
    return isEscaped() ? EscapedText.of(raw).decoded() : raw;
  }

  /**
   * How many bytes stand between where it begins in the wrapper and a byte of the record.
   *
   * @param inside index in {@link #json()}
   */
  public int offsetOf(int inside) {
    return isEscaped() ? EscapedText.of(raw).offsetOf(inside) : inside;
  }
}
