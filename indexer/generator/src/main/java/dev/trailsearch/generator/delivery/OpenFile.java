package dev.trailsearch.generator.delivery;

import dev.trailsearch.generator.text.ByteSink;
import dev.trailsearch.generator.text.Dice;
import dev.trailsearch.generator.text.Utf8;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** A log file being written, record by record: {@link #begin}, write, {@link #end}. */
public final class OpenFile {

  private static final String HEAD = "{\"Records\":[";

  private final ByteSink json = new ByteSink(16 * 1024).ascii(HEAD);
  private final Map<RecordKind, Integer> counts = new EnumMap<>(RecordKind.class);
  private long redelivered;
  private long oldest = Long.MAX_VALUE;
  private long newest = Long.MIN_VALUE;
  private int start;

  OpenFile() {}

  /** Where the next record goes. */
  public ByteSink begin() {
    if (json.size() > HEAD.length()) {
      json.append(',');
    }
    start = json.size();
    return json;
  }

  /** Counts the record just written, whose time is {@code second} (since 1970). */
  public void end(RecordKind kind, long second) {
    counts.merge(kind, 1, Integer::sum);
    oldest = Math.min(oldest, second);
    newest = Math.max(newest, second);
  }

  /** Marks the record just written as one that was delivered before. */
  public void endAgain(RecordKind kind, long second) {
    end(kind, second);
    redelivered++;
  }

  /** A copy of the record just written. */
  public Utf8 last() {
    return json.since(start);
  }

  LogFile close(Shelf shelf, long delivered, Dice dice) {
    json.ascii("]}");
    Tally tally =
        new Tally(
            count(RecordKind.MANAGEMENT),
            count(RecordKind.DATA),
            count(RecordKind.NETWORK),
            count(RecordKind.INSIGHT),
            count(RecordKind.AGGREGATED),
            redelivered);
    return new LogFile(
        shelf,
        shelf.key(delivered, dice),
        json,
        tally,
        Instant.ofEpochSecond(oldest),
        Instant.ofEpochSecond(newest),
        Instant.ofEpochSecond(delivered));
  }

  private int count(RecordKind kind) {
    return counts.getOrDefault(kind, 0);
  }
}
