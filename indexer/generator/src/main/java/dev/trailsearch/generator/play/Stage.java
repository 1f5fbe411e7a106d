package dev.trailsearch.generator.play;

import dev.trailsearch.generator.catalogue.Reach;
import dev.trailsearch.generator.delivery.Delivery;
import dev.trailsearch.generator.delivery.LogFile;
import dev.trailsearch.generator.delivery.OpenFile;
import dev.trailsearch.generator.delivery.RecordKind;
import dev.trailsearch.generator.delivery.Shelf;
import dev.trailsearch.generator.template.Scene;
import dev.trailsearch.generator.template.Template;
import dev.trailsearch.generator.text.ByteSink;
import dev.trailsearch.generator.text.Dice;
import dev.trailsearch.generator.text.Utf8;
import java.util.stream.Stream;

/**
 * Where records come to be: it writes them, counts them against the budget of the slot, and lets
 * some go the ways that CloudTrail's records go: delivered twice, delivered late, corrected.
 */
final class Stage {

  private static final double LATE = 1.0 / 700;
  private static final double CORRECTED = 1.0 / 1500;

  /**
   * Records bear the time at which a call ended: they come up to this many seconds out of order.
   */
  private static final int UNORDER = 12;

  private static final int HOUR = 3600;
  private static final Utf8 DELAYED = Utf8.of("{\"reason\":\"DELIVERY_DELAY\"}");

  private final Scene scene;
  private final RecordWriter writer;
  private final double duplicates;
  private final Outbox outbox = new Outbox();
  private final ByteSink aside = new ByteSink(4096);
  private Slot slot = new Slot(0, 0);
  private Delivery delivery = new Delivery(0);
  private int left;

  Stage(Scene scene, double duplicates) {
    this.scene = scene;
    this.writer = new RecordWriter(scene);
    this.duplicates = duplicates;
  }

  /** Begins a slot with what was due before it. */
  void open(Slot next) {
    slot = next;
    delivery = new Delivery(next.end());
    left = next.budget() - outbox.deliver(delivery, next.start(), next.budget());
  }

  Stream<LogFile> close() {
    return delivery.close(dice());
  }

  /** How many records the slot still needs. */
  int left() {
    return left;
  }

  Scene scene() {
    return scene;
  }

  Dice dice() {
    return scene.dice();
  }

  /** The time that it is on stage; it moves on with the records. */
  long now() {
    int written = slot.budget() - left;
    return slot.start()
        + (long) written * (Slot.SECONDS - UNORDER - 2) / Math.max(1, slot.budget());
  }

  /** A time shortly after now, always later than now itself. */
  long soon() {
    return now() + 1 + dice().below(UNORDER);
  }

  long slotStart() {
    return slot.start();
  }

  /** Writes a record as the script has it: once, now, and beyond the budget. */
  void perform(Take take) {
    OpenFile file = delivery.file(take.place().shelf(take.kind()));
    writer.write(take, file.begin());
    file.end(take.kind(), take.time());
  }

  /** Writes a record, which may be delayed or delivered twice. */
  void emit(Take take) {
    if (take.grant() == null && dice().chance(LATE)) {
      Take.Marks old = take.marks();
      Take late = take.with(new Take.Marks(old.event(), old.request(), old.shared(), DELAYED));
      postAside(late, take.time() + HOUR * (2L + dice().below(7)));
    } else if (take.marks().equals(Take.Marks.NONE) && dice().chance(CORRECTED)) {
      correct(take);
    } else {
      perform(take);
      left--;
      if (dice().chance(duplicates)) {
        repeat(take);
      }
    }
  }

  /** Writes a record of another kind than management and data. */
  void emit(Shelf shelf, RecordKind kind, long time, Template record) {
    OpenFile file = delivery.file(shelf);
    scene.at(time);
    record.render(scene, file.begin());
    file.end(kind, time);
    left--;
  }

  /** Writes such a record, to be delivered when its time has come. */
  void post(Shelf shelf, RecordKind kind, long time, Template record) {
    scene.at(time);
    aside.truncate(0);
    record.render(scene, aside);
    outbox.post(shelf, kind, time, aside.since(0), time);
  }

  Utf8 id() {
    aside.truncate(0);
    dice().uuid(aside);
    return aside.since(0);
  }

  private void postAside(Take take, long due) {
    aside.truncate(0);
    writer.write(take, aside);
    outbox.post(take.place().shelf(take.kind()), take.kind(), take.time(), aside.since(0), due);
  }

  /** The record as it was, and a later one that puts it right. */
  private void correct(Take take) {
    Utf8 event = id();
    Utf8 request = id();
    perform(take.with(new Take.Marks(event, request, null, null)));
    left--;
    Utf8 addendum =
        Utf8.of(
            ("{\"reason\":\"UPDATED_DATA\",\"updatedFields\":\"responseElements\","
                    + "\"originalRequestID\":\"%s\",\"originalEventID\":\"%s\"}")
                .formatted(request, event));
    Take corrected = take.with(new Take.Marks(null, request, null, addendum));
    postAside(corrected, take.time() + HOUR / 2 + dice().below(HOUR));
  }

  /** Global services are delivered under two regions now and then, others twice under one. */
  private void repeat(Take take) {
    Shelf shelf = take.place().shelf(take.kind());
    Utf8 record = delivery.file(shelf).last();
    Utf8 home = take.place().recipient().homeRegion();
    Shelf other =
        take.action().service().reach() == Reach.GLOBAL
            ? new Shelf(shelf.account(), shelf.folder(), home)
            : shelf;
    outbox.repeat(other, take.kind(), take.time(), record, slot.end());
  }
}
