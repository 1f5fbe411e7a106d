package dev.trailsearch.indexer.integrity;

import dev.trailsearch.indexer.source.Listing;
import dev.trailsearch.indexer.source.LogKey;
import dev.trailsearch.indexer.source.LogObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What lies in a source: digests by their chains, log files by their names. */
final class Inventory implements Listing {

  private final Consumer<Finding> findings;
  private final SortedMap<ChainId, List<Named>> chains = new TreeMap<>();
  private final Map<String, Shelf> logs = new HashMap<>();
  private long objects;
  private long bytes;

  /** A digest, not yet read. */
  record Named(DigestName name, LogObject object) {}

  /** The copies of a log file, and whether a digest names it. */
  static final class Shelf {
    private final LogKey key;
    private List<LogObject> copies;
    private boolean named;

    private Shelf(LogKey key, LogObject object) {
      this.key = key;
      this.copies = List.of(object);
    }

    LogKey key() {
      return key;
    }

    List<LogObject> copies() {
      return copies;
    }

    boolean isNamed() {
      return named;
    }

    private String firstKey() {
      return copies.getFirst().key();
    }

    private void add(LogObject object) {
      copies = new ArrayList<>(copies);
      copies.add(object);
    }
  }

  /**
   * An empty one.
   *
   * @param findings told of places that cannot be looked into
   */
  Inventory(Consumer<Finding> findings) {
    this.findings = findings;
  }

  @Override
  public void found(LogObject object) {
    String key = object.key();
    // Neither the mark of a folder nor a signature left behind by its digest is an object of its
    // own.
    boolean beside = key.endsWith("/") || key.endsWith(".sig");
    LogKey known = beside ? null : LogKey.of(key).orElse(null);
    if (known == null) {
      return;
    }
    if (known.type() != LogKey.Type.DIGEST) {
      count(object);
      logs.merge(
          ObjectName.of(key).path(),
          new Shelf(known, object),
          (shelf, _) -> {
            shelf.add(object);
            return shelf;
          });
      return;
    }
    DigestName.of(key)
        .ifPresentOrElse(
            name -> {
              count(object);
              chains
                  .computeIfAbsent(name.chain(), _ -> new ArrayList<>())
                  .add(new Named(name, object));
            },
            () ->
                findings.accept(
                    new Finding.UnreadableDigest(key, "its name is not that of a digest")));
  }

  @Override
  public void unreadable(String place, String reason) {
    findings.accept(new Finding.UnreadablePlace(place, reason));
  }

  /** Each chain with its digests in the order of their ends. */
  SortedMap<ChainId, List<Named>> chains() {
    for (List<Named> digests : chains.values()) {
      digests.sort(
          Comparator.comparing((Named named) -> named.name().end())
              .thenComparing(named -> named.object().key()));
    }
    return chains;
  }

  /** Where each chain ends, by the names of its digests. */
  Map<ChainId, Instant> endsOfChains() {
    Map<ChainId, Instant> ends = new HashMap<>();
    chains.forEach((chain, digests) ->
        digests.stream()
            .map(named -> named.name().end())
            .max(Instant::compareTo)
            .ifPresent(end -> ends.put(chain, end)));
    return ends;
  }

  /** All log files, by their names. */
  List<Shelf> logs() {
    return logs.values().stream().sorted(Comparator.comparing(Shelf::firstKey)).toList();
  }

  /** Marks a log file as one that a digest names. */
  void markNamed(Digest.LogFile file) {
    find(file).ifPresent(shelf -> shelf.named = true);
  }

  /** The log file that a digest names; empty if it is not there. */
  Optional<Shelf> find(Digest.LogFile file) {
    ObjectName name = ObjectName.of(file.place().object());
    Shelf shelf = logs.get(name.path());
    return Optional.ofNullable(shelf == null ? logs.get(name.file()) : shelf);
  }

  /** How many objects there are. */
  long objects() {
    return objects;
  }

  /** How long they are together, in bytes as they lie. */
  long bytes() {
    return bytes;
  }

  private void count(LogObject object) {
    objects++;
    bytes += object.size();
  }
}
