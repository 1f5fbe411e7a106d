package dev.trailsearch.cli.verify;

import dev.trailsearch.indexer.coverage.CoverageBook;
import dev.trailsearch.indexer.coverage.Place;
import dev.trailsearch.indexer.integrity.Hashes;
import dev.trailsearch.indexer.integrity.IntegrityBook;
import dev.trailsearch.indexer.ledger.LedgerIntegrity;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.schema.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What a verification asks and where it writes: the ledger of an engine, if one is there.
///
/// @param missing takes the keys of log files that are not there
/// @param words what is said of it
record Books(Hashes hashes, IntegrityBook book, Consumer<List<String>> missing, String words) {
  static final String S3 = "s3://";

  static Books of(EngineClient engine) {
    if (!holdsLedger(engine)) {
      return new Books(
          Hashes.NONE,
          IntegrityBook.NONE,
          _ -> {},
          "No engine with these logs is up: nothing is recorded.");
    }
    LedgerIntegrity ledger = new LedgerIntegrity(engine);
    return new Books(
        (key, size, version) -> provesContent(key) ? ledger.sha256(key, size, version) : unknown(),
        ledger,
        keys -> enterMissing(engine, ledger, keys),
        "What is found is recorded in the engine at " + engine.nodes() + ".");
  }

  /// From then on, answers tell that the hours of these files are not all loaded.
  private static void enterMissing(EngineClient engine, LedgerIntegrity ledger, List<String> keys) {
    ledger.missing(keys, Instant.now());
    new CoverageBook(engine)
        .renew(keys.stream().map(Place::of).flatMap(Optional::stream).distinct().toList());
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
