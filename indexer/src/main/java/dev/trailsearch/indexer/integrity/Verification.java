package dev.trailsearch.indexer.integrity;

import dev.trailsearch.indexer.integrity.Inventory.Named;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Verifies what lies in a source: every chain of digests, and the log files that they name. The
 * names of all objects are held in memory, some 400 bytes for each, but of their content only what
 * is at hand.
 */
public final class Verification {

  private final PublicKeys keys;
  private final Hashes hashes;
  private final IntegrityBook book;
  private final VerificationListener listener;
  private final InstantSource clock;

  /**
   * A verification.
   *
   * @param keys to check signatures with
   * @param hashes asked before a log file is read
   * @param book takes down the integrity of each log file
   * @param clock says which digests may still be under way
   */
  public Verification(
      PublicKeys keys,
      Hashes hashes,
      IntegrityBook book,
      VerificationListener listener,
      InstantSource clock) {
    this.keys = keys;
    this.hashes = hashes;
    this.book = book;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * Verifies what the selection admits.
   *
   * @throws IOException if the source cannot be listed, or public keys cannot be looked up
   * @throws InterruptedException if interrupted
   */
  public VerificationReport run(Source source, Selection selection)
      throws IOException, InterruptedException {
    List<Finding> findings = new ArrayList<>();
    Inventory inventory = new Inventory(findings::add);
    source.list(selection, inventory);
    listener.planned(inventory.objects(), inventory.bytes());
    Expectations expectations =
        new Expectations(selection, clock.instant(), inventory.endsOfChains());
    UnnamedLogs unnamed = new UnnamedLogs(expectations, book, findings::add);
    List<ChainReport> chains = new ArrayList<>();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      ObjectReader reader = reader();
      Logs logs = new SourceLogs(inventory, reader, threads);
      for (Map.Entry<ChainId, List<Named>> chain : inventory.chains().entrySet()) {
        ChainId id = chain.getKey();
        Digests digests =
            new SourceDigests(chain.getValue(), reader, threads, inventory, unnamed.coverage(id));
        chains.add(Chain.verify(id, digests, expectations.of(id), keys, logs, book, findings::add));
      }
    } finally {
      threads.shutdownNow();
    }
    unnamed.search(inventory.logs());
    return new VerificationReport(chains, findings);
  }

  private ObjectReader reader() {
    AtomicLong done = new AtomicLong();
    return new ObjectReader(hashes, bytes -> listener.progressed(done.addAndGet(bytes)));
  }
}
