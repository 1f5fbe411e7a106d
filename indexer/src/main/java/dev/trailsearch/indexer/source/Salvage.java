package dev.trailsearch.indexer.source;

import dev.trailsearch.indexer.event.EventParser.Parsed;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.source.RecordReader.Item;
import dev.trailsearch.indexer.wrapping.OtherContent;

/** Tells what is lost where something is broken, and finds where reading goes on. */
final class Salvage {

  /**
   * Bytes of one object that are read again behind records without an end. Each may cost as many as
   * a record can be long, and a hostile file has a million; a damaged log has a few.
   */
  static final long MAX_READ_AGAIN = 4L * 1024 * 1024 * 1024;

  private final Window window;
  private final RecordCutter cutter;
  private final ValueParser parser;
  private long mayReadAgain;

  Salvage(Window window, RecordCutter cutter, ValueParser parser, long mayReadAgain) {
    this.window = window;
    this.cutter = cutter;
    this.parser = parser;
    this.mayReadAgain = mayReadAgain;
  }

  /**
   * The value at the mark is lost, up to where the next record begins.
   *
   * @param noticed index where it was noticed
   * @param suspicion in words, for what nothing better can be said of
   */
  Item broken(int noticed, String suspicion) {
    int from = window.mark();
    int next = nextRecord(from + 1, noticed);
    int to = next >= 0 ? next : noticed;
    mayReadAgain -= noticed - to;
    Diagnosis diagnosis = diagnose(from, to, next < 0 && cutter.endless(), suspicion);
    LostBytes lost = lost(from, to);
    if (next < 0 && !cutter.ended()) {
      // A beginning may lie across the place where the trouble was noticed.
      window.moveTo(Math.max(Math.min(from + 1, to), to - RecordStart.LONGEST));
      lost = findNextRecord(lost, to);
    } else {
      window.moveTo(to);
    }
    return diagnosis.item(lost);
  }

  /**
   * Where the next record begins. A member of what is broken is one only if it is whole: then its
   * wrapper is what is broken.
   */
  private int nextRecord(int from, int to) {
    byte[] buffer = window.buffer();
    int next = from - 1;
    while (mayReadAgain > 0) {
      next = RecordStart.find(buffer, next + 1, to, 0);
      if (next < 0 || !RecordStart.isMember(buffer, next)) {
        return next;
      }
      mayReadAgain -= to - next;
      if (parser.parse(window.slice(next, to)) instanceof Parsed.Understood) {
        cutter.recover(); // the brackets behind it are the wrapper's
        return next;
      }
    }
    return -1;
  }

  /** The bytes from one index to another; copied, since the window goes on. */
  LostBytes lost(int from, int to) {
    return LostBytes.of(window.slice(from, to), window.position(from));
  }

  /** What is wrong with something, and where. */
  private record Diagnosis(boolean named, Position position, String reason) {

    Item item(LostBytes lost) {
      return named
          ? new Item.Unreadable(lost, position, reason)
          : new Item.Foreign(lost, position, reason);
    }
  }

  private Diagnosis diagnose(int from, int to, boolean tooLong, String suspicion) {
    Slice lost = window.slice(from, to);
    Position start = window.position(from);
    String other = start.offset() == 0 ? OtherContent.name(window.slice(from, window.end())) : null;
    if (other != null) {
      return new Diagnosis(false, start, Unwrapper.NO_RECORD + other);
    }
    boolean named = cutter.insideRecords() || RecordStart.isMentionedIn(lost);
    if (tooLong || lost.length() == 0) {
      return notJson(named, start, suspicion);
    }
    return switch (parser.parse(lost)) {
      case Parsed.Broken(String words, int offset) ->
          notJson(named, window.position(Math.min(from + offset, to)), words);
      case Parsed.Understood _ -> notJson(named, start, suspicion);
      case Parsed.NoObject(String words) ->
          new Diagnosis(named, start, named ? words : Unwrapper.NO_RECORD + words);
    };
  }

  private static Diagnosis notJson(boolean named, Position position, String reason) {
    return new Diagnosis(named, position, named ? reason : "not JSON: " + reason);
  }

  /**
   * Moves to where a record begins, or to the end of the object: so far goes what is lost.
   *
   * @param noticed index up to which all members belong to what is broken
   */
  private LostBytes findNextRecord(LostBytes begun, int noticed) {
    LostBytes lost = begun;
    cutter.recover();
    int known = noticed;
    while (true) {
      int next = RecordStart.find(window.buffer(), window.at(), window.end(), known);
      if (next >= 0) {
        window.moveTo(next);
        return upTo(next, lost);
      }
      window.moveTo(Math.max(window.at(), window.end() - RecordStart.LONGEST));
      lost = upTo(window.at(), lost);
      window.markHere(); // or the window would be full before the stream ends
      if (!window.fill()) {
        window.moveTo(window.end());
        return upTo(window.end(), lost);
      }
      known = 0; // the window may have moved
    }
  }

  /** With the bytes between its end and an index; they are still in the window. */
  private LostBytes upTo(int index, LostBytes lost) {
    long missing = window.position(index).offset() - lost.start().offset() - lost.length();
    return missing <= 0 ? lost : lost.with(window.slice(index - (int) missing, index));
  }
}
