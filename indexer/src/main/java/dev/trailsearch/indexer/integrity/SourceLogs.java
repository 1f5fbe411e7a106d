package dev.trailsearch.indexer.integrity;

import dev.trailsearch.indexer.source.LogObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** The log files of a source, read when they are asked for. */
final class SourceLogs implements Logs {

  private final Inventory inventory;
  private final ObjectReader reader;
  private final ExecutorService threads;

  SourceLogs(Inventory inventory, ObjectReader reader, ExecutorService threads) {
    this.inventory = inventory;
    this.reader = reader;
    this.threads = threads;
  }

  @Override
  public List<List<Copy>> copies(List<Digest.LogFile> files) throws InterruptedException {
    List<List<LogObject>> objects =
        files.stream()
            .map(file -> inventory.find(file).map(Inventory.Shelf::copies).orElse(List.of()))
            .toList();
    ReadAhead<LogObject, Copy> reading =
        new ReadAhead<>(objects.stream().flatMap(List::stream).toList(), reader::log, threads);
    List<List<Copy>> copies = new ArrayList<>();
    for (List<LogObject> copiesOfOne : objects) {
      copies.add(reading.next(copiesOfOne.size()));
    }
    return copies;
  }
}
