package dev.trailsearch.indexer.integrity;

import dev.trailsearch.indexer.integrity.Inventory.Shelf;
import dev.trailsearch.indexer.source.LogKey;
import dev.trailsearch.indexer.source.LogObject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Tells of log files that no digest names. */
final class UnnamedLogs {

  private final Expectations expectations;
  private final IntegrityBook book;
  private final Consumer<Finding> findings;
  private final Map<Place, Coverage> covered = new HashMap<>();

  /** Whose log files, and from where. */
  private record Place(String account, String region) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return Comparator.comparing(Place::account).thenComparing(Place::region).compare(this, other);
    }
  }

  /** Log files that are told of together. */
  private record Uncovered(String first, long count) {}

  UnnamedLogs(Expectations expectations, IntegrityBook book, Consumer<Finding> findings) {
    this.expectations = expectations;
    this.book = book;
    this.findings = findings;
  }

  /** What the digests of a chain cover is to be added here. */
  Coverage coverage(ChainId chain) {
    if (chain.backfill()) {
      return new Coverage(); // It does not name all log files of its time.
    }
    return covered.computeIfAbsent(new Place(chain.account(), chain.region()), _ -> new Coverage());
  }

  /** Looks through the log files, when all digests were read. */
  void search(List<Shelf> logs) {
    Map<Place, Uncovered> uncovered = new TreeMap<>();
    Map<String, Integrity> found = new HashMap<>();
    for (Shelf log : logs) {
      if (log.isNamed()) {
        continue;
      }
      log.copies().forEach(copy -> found.put(copy.key(), Integrity.NONE));
      if (!expectations.isDue(log.key().delivered())) {
        continue;
      }
      LogKey key = log.key();
      Place place = new Place(key.account(), key.region());
      if (covered.getOrDefault(place, new Coverage()).names(key.delivered())) {
        log.copies().stream().map(LogObject::key).map(Finding.UnnamedLog::new).forEach(findings);
      } else {
        uncovered.merge(
            place,
            new Uncovered(log.copies().getFirst().key(), log.copies().size()),
            (sum, one) -> new Uncovered(sum.first(), sum.count() + one.count()));
      }
    }
    uncovered.forEach((place, files) ->
        findings.accept(
            new Finding.UncoveredLogs(
                files.first(), files.count(), place.account(), place.region())));
    if (!found.isEmpty()) {
      book.record(found);
    }
  }
}
