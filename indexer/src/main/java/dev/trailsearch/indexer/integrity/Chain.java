package dev.trailsearch.indexer.integrity;

import dev.trailsearch.indexer.integrity.ChainReport.LogCounts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows a chain from its first digest to its last. No more than three digests are held at a time,
 * however long it is.
 */
final class Chain {

  private final ChainId id;
  private final Due due;
  private final Links links;
  private final Signatures signatures;
  private final LogChecks logChecks;
  private final Consumer<Finding> findings;
  private long digests;
  private long proven;
  private @Nullable Instant from;
  private @Nullable Instant to;
  private Duration covered = Duration.ZERO;
  private LogCounts logs = LogCounts.ZERO;

  private Chain(
      ChainId id,
      Due due,
      PublicKeys keys,
      Logs logs,
      IntegrityBook book,
      Consumer<Finding> findings) {
    this.id = id;
    this.due = due;
    this.findings = findings;
    this.links = new Links(due, findings);
    this.signatures = new Signatures(id, keys, findings);
    this.logChecks = new LogChecks(logs, book, findings);
  }

  /**
   * Verifies a chain.
   *
   * @param files its digests; those just before and after the time that is due help to judge the
   *     others
   * @param book told of the integrity of each log file
   * @param findings told of everything that is not as it should be
   * @throws IOException if public keys cannot be looked up
   */
  static ChainReport verify(
      ChainId id,
      Digests files,
      Due due,
      PublicKeys keys,
      Logs logs,
      IntegrityBook book,
      Consumer<Finding> findings)
      throws IOException, InterruptedException {
    Chain chain = new Chain(id, due, keys, logs, book, findings);
    DigestFile before = null;
    DigestFile file = files.next();
    while (file != null) {
      DigestFile after = files.next();
      chain.judge(before, file, after);
      before = file;
      file = after;
    }
    return chain.end(before);
  }

  private void judge(@Nullable DigestFile before, DigestFile file, @Nullable DigestFile after)
      throws IOException, InterruptedException {
    // What follows from hours without a digest is known of hourly chains alone.
    if (!id.backfill()) {
      links.judge(before, file);
    }
    if (!due.touches(file.start(), file.end())) {
      return;
    }
    digests++;
    switch (file) {
      case DigestFile.Read read -> judge(read, after);
      case DigestFile.Unreadable(String key, _, String reason) ->
          findings.accept(new Finding.UnreadableDigest(key, reason));
    }
  }

  private void judge(DigestFile.Read file, @Nullable DigestFile after)
      throws IOException, InterruptedException {
    from = from == null ? file.start() : from;
    to = file.end();
    covered = covered.plus(Duration.between(file.start(), file.end()));
    if (!ObjectName.of(file.digest().place().object()).isAt(ObjectName.of(file.key()))) {
      findings.accept(new Finding.MovedDigest(file.key(), file.digest().place().toString()));
    }
    boolean right = signatures.prove(file, after);
    proven += right ? 1 : 0;
    logs = logs.plus(logChecks.check(file, right));
  }

  private ChainReport end(@Nullable DigestFile last) {
    if (!id.backfill() && last != null) {
      links.end(last);
    }
    signatures.end();
    return new ChainReport(id, digests, proven, from, to, covered, logs);
  }
}
