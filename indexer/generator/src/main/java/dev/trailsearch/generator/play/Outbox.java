package dev.trailsearch.generator.play;

import dev.trailsearch.generator.delivery.Delivery;
import dev.trailsearch.generator.delivery.OpenFile;
import dev.trailsearch.generator.delivery.RecordKind;
import dev.trailsearch.generator.delivery.Shelf;
import dev.trailsearch.generator.text.Utf8;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Records that are written already and delivered later: repeats, corrections, ends of insights. */
final class Outbox {

  private final PriorityQueue<Letter> letters =
      new PriorityQueue<>(Comparator.comparingLong(Letter::due).thenComparingLong(Letter::number));
  private long posted;

  /**
   * A record on its way.
   *
   * @param second the time it bears
   * @param due when it may be delivered
   * @param again whether it was delivered before
   * @param number the order among those due at once
   */
  private record Letter(
      Shelf shelf, RecordKind kind, long second, Utf8 json, long due, boolean again, long number) {}

  void post(Shelf shelf, RecordKind kind, long second, Utf8 json, long due) {
    letters.add(new Letter(shelf, kind, second, json, due, false, posted++));
  }

  void repeat(Shelf shelf, RecordKind kind, long second, Utf8 json, long due) {
    letters.add(new Letter(shelf, kind, second, json, due, true, posted++));
  }

  /** Delivers what is due at {@code now}, but no more than {@code limit}; says how many. */
  int deliver(Delivery delivery, long now, int limit) {
    int delivered = 0;
    while (delivered < limit && !letters.isEmpty() && letters.peek().due() <= now) {
      Letter letter = letters.remove();
      OpenFile file = delivery.file(letter.shelf());
      file.begin().append(letter.json());
      if (letter.again()) {
        file.endAgain(letter.kind(), letter.second());
      } else {
        file.end(letter.kind(), letter.second());
      }
      delivered++;
    }
    return delivered;
  }
}
