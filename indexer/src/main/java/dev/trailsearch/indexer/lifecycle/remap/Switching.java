package dev.trailsearch.indexer.lifecycle.remap;

import dev.trailsearch.indexer.lifecycle.seal.Sealing;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.PartitionState;
import dev.trailsearch.indexer.schema.Remap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Brings a remap to its end: copies until little is left, keeps writers waiting for the rest,
 * compares, and has the copies searched.
 */
final class Switching {

  /** So few events are copied in less than a second: so long may writers wait. */
  private static final long FEW = 2_000;

  /** If as many come as are copied, writers wait for longer. */
  private static final int MOST_ROUNDS = 10;

  /** After that, a writer takes it that whoever closed the index has died. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final EngineClient engine;
  private final Undertaking work;
  private final Copying copying;

  Switching(EngineClient engine, Undertaking work, Copying copying) {
    this.engine = engine;
    this.work = work;
    this.copying = copying;
  }

  RemapOutcome.Switched run() throws RemapStoppedException, InterruptedException {
    while (true) {
      int rounds = 1;
      while (copying.more() > FEW && rounds < MOST_ROUNDS) {
        rounds++;
      }
      PartitionEntry before = work.entry();
      RemapOutcome.Switched result = attempt();
      if (!isRunning(work.entry())) {
        if (before.state() == PartitionState.SEALED) {
          new Sealing(engine).seal(work.key());
        }
        return result;
      }
    }
  }

  private RemapOutcome.Switched attempt() throws RemapStoppedException, InterruptedException {
    boolean done = false;
    try {
      work.change(remap -> remap.refusingUntil(Instant.now().plus(LEASE)));
      work.settle();
      copying.rest();
      RemapOutcome.Switched result = compare();
      String target = work.remap().target();
      done = work.switched(Map.of(target, new Shards(engine).last(target)));
      return result;
    } finally {
      if (!done) {
        acceptAgain();
      }
    }
  }

  private RemapOutcome.Switched compare() throws RemapStoppedException {
    List<String> events = work.entry().indices();
    Remap remap = work.remap();
    SideBySide both = new SideBySide(engine, events, remap.beside());
    if (both.hasSurplus()) {
      new Surplus(engine, Surplus.PAGE).remove(events, remap.target());
    }
    try {
      return both.check();
    } catch (RemapStoppedException e) {
      work.change(last -> last.read(Map.of()));
      throw e;
    }
  }

  private void acceptAgain() throws RemapStoppedException {
    if (isRunning(work.entry())) {
      work.change(Remap::accepting);
      work.settle();
    }
  }

  private static boolean isRunning(PartitionEntry entry) {
    return entry.remap() != null && entry.remap().running();
  }
}
