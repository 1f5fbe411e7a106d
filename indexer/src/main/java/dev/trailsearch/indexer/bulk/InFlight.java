package dev.trailsearch.indexer.bulk;

import java.util.function.LongSupplier;

/** The bytes under way, and who has to wait until there are fewer. */
final class InFlight {

  private final LongSupplier nanoClock;
  private Pace pace;
  private long bytes;
  private long waits;

  InFlight(Pace.Bounds bounds, LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    this.pace = Pace.start(bounds, nanoClock.getAsLong());
  }

  /** Waits until there is room; a batch larger than all the room goes alone. */
  synchronized void enter(long batch) throws InterruptedException {
    if (isFull(batch)) {
      waits++;
      while (isFull(batch)) {
        wait();
      }
    }
    bytes += batch;
  }

  private boolean isFull(long batch) {
    return bytes > 0 && bytes + batch > pace.target();
  }

  synchronized void leave(long batch) {
    bytes -= batch;
    notifyAll();
  }

  /** Waits until nothing is under way. */
  synchronized void drain() throws InterruptedException {
    while (bytes > 0) {
      wait();
    }
  }

  /** The time by which {@link #heard} is to be told when a request was sent. */
  long now() {
    return nanoClock.getAsLong();
  }

  /**
   * Learns from an answer.
   *
   * @param request bytes of documents in it
   * @param sent when it was sent
   */
  synchronized void heard(Answer answer, long request, long sent) {
    long now = now();
    Pace before = pace;
    pace =
        switch (answer) {
          case Answer.Items items when items.hasBusy() -> pace.refused(sent, now);
          case Answer.Items items when items.isAllCreated() ->
              pace.taken(request, now - sent, bytes);
          // Duplicates and blocked partitions are answered sooner than writes: no measure of them.
          case Answer.Items _, Answer.TooLarge _, Answer.Unreadable _, Answer.Denied _ -> pace;
          case Answer.Unavailable _, Answer.Broken _ -> pace.refused(sent, now);
        };
    if (pace.target() > before.target()) {
      notifyAll();
    }
  }

  synchronized long target() {
    return pace.target();
  }

  synchronized Flow flow() {
    return new Flow(bytes, pace.target(), waits);
  }
}
