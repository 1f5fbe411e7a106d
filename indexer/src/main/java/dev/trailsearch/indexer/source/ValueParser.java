package dev.trailsearch.indexer.source;

import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.EventParser.Parsed;
import dev.trailsearch.indexer.event.EventTime;
import dev.trailsearch.indexer.event.Slice;

/** Parses what may be a record, repaired where that is wanted and needed. */
final class ValueParser {

  /**
   * A value that was parsed.
   *
   * @param json its own bytes, or the repaired ones
   * @param repaired whether they were
   */
  record Value(Slice json, boolean repaired, Parsed parsed) {}

  private final EventParser parser;
  private final ReadSettings settings;

  ValueParser(EventParser parser, ReadSettings settings) {
    this.parser = parser;
    this.settings = settings;
  }

  /** The value as it is. */
  Parsed parse(Slice json) {
    return parser.parse(json);
  }

  /** The value as it is, or as it can be read. */
  Value read(Slice json, EventTime otherwise) {
    Parsed parsed = parser.parse(json, otherwise);
    if (settings.lenient() && parsed instanceof Parsed.Broken) {
      Slice repaired = Repair.of(json);
      if (repaired != null
          && parser.parse(repaired, otherwise) instanceof Parsed.Understood(var event, var like)) {
        return new Value(repaired, true, new Parsed.Understood(event.repaired(), like));
      }
    }
    return new Value(json, false, parsed);
  }
}
