package dev.trailsearch.indexer.integrity;

import dev.trailsearch.indexer.integrity.Inventory.Named;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** The digests of one chain in a source. What they name and cover is noted as they are read. */
final class SourceDigests implements Digests {

  private final ReadAhead<Named, DigestFile> reading;
  private final Inventory inventory;
  private final Coverage coverage;

  /**
   * Digests to be read.
   *
   * @param named in the order of their ends
   * @param inventory in which the log files that they name are marked
   * @param coverage to which the time that they cover is added
   */
  SourceDigests(
      List<Named> named,
      ObjectReader reader,
      ExecutorService threads,
      Inventory inventory,
      Coverage coverage) {
    this.reading =
        new ReadAhead<>(
            named, digest -> reader.digest(digest.object(), digest.name().end()), threads);
    this.inventory = inventory;
    this.coverage = coverage;
  }

  @Override
  public @Nullable DigestFile next() throws InterruptedException {
    DigestFile file = reading.next();
    if (file instanceof DigestFile.Read read) {
      read.digest().logFiles().forEach(inventory::markNamed);
      coverage.add(read.start(), read.end());
    }
    return file;
  }
}
