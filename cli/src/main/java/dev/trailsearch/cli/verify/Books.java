package dev.trailsearch.cli.verify;

import dev.trailsearch.indexer.integrity.Hashes;
import dev.trailsearch.indexer.integrity.IntegrityBook;
import dev.trailsearch.indexer.ledger.LedgerIntegrity;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.schema.Schema;
import java.util.Map;
import java.util.Optional;

/// What a verification asks and where it writes: the ledger of an engine, if one is there.
///
/// @param words what is said of it
record Books(Hashes hashes, IntegrityBook book, String words) {
  private static final String S3 = "s3://";

  static Books of(EngineClient engine) {
    if (!holdsLedger(engine)) {
      return new Books(
          Hashes.NONE, IntegrityBook.NONE, "No engine with these logs is up: nothing is recorded.");
    }
    LedgerIntegrity ledger = new LedgerIntegrity(engine);
    return new Books(
        (key, size, version) -> provesContent(key) ? ledger.sha256(key, size, version) : unknown(),
        ledger,
        "What is found is recorded in the engine at " + engine.nodes() + ".");
  }

  /// An ETag changes with the content; a file's time can be set back by whoever alters it.
  private static boolean provesContent(String key) {
    return key.startsWith(S3);
  }

  private static Optional<String> unknown() {
    return Optional.empty();
  }

  private static boolean holdsLedger(EngineClient engine) {
    try {
      return engine.send("GET", "/" + Schema.LEDGER_INDEX + "/_count", Map.of(), null).ok();
    } catch (EngineException.Unreachable _) {
      return false;
    }
  }
}
