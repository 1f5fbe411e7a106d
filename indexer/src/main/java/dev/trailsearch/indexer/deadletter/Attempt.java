package dev.trailsearch.indexer.deadletter;

import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.bulk.Receipt;
import dev.trailsearch.indexer.bulk.Settled;
import dev.trailsearch.indexer.event.EventId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One replay of one letter. It succeeds if everything in its text is settled without a fault. */
final class Attempt implements Receipt {

  private final LetterEntry entry;
  private final ReplayTally tally;
  private final List<String> events = new ArrayList<>();
  private @Nullable Fault fault;

  Attempt(LetterEntry entry, ReplayTally tally) {
    this.entry = entry;
    this.tally = tally;
  }

  /** How it ended. */
  sealed interface Ended {

    /** In the index, under these names. */
    record Indexed(List<String> events) implements Ended {

      public Indexed {
        events = List.copyOf(events);
      }
    }

    /** Not, or not wholly, in the index. */
    record Failed(Fault fault) implements Ended {}
  }

  LetterEntry entry() {
    return entry;
  }

  @Override
  public synchronized void settled(Document document, Settled outcome) {
    tally.settled(document, outcome);
    switch (outcome) {
      case Settled.Indexed(), Settled.Duplicate(), Settled.Conflict() -> events.add(name(document));
      case Settled.Expired() -> {
        // Retention would have removed it by now; nothing is left to be done.
      }
      case Settled.Rejected(String reason) ->
          remember(new Fault(Cause.REFUSED, reason, entry.place().start()));
    }
  }

  /** Something in its text is no record. */
  synchronized void unreadable(Fault found) {
    tally.unreadable();
    remember(found);
  }

  /** To be asked when every document is settled. */
  synchronized Ended ended() {
    return fault == null ? new Ended.Indexed(events) : new Ended.Failed(fault);
  }

  private void remember(Fault found) {
    if (fault == null) {
      fault = found;
    }
  }

  /** Under which the event is found: its own id, unless that has other content. */
  private static String name(Document document) {
    EventId id = document.id();
    return id.value() != null && id.equals(document.outline().id()) ? id.value() : id.document();
  }
}
