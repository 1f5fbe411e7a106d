package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.bulk.BulkLoader;
import dev.trailsearch.indexer.bulk.DocumentSink;
import dev.trailsearch.indexer.coverage.CoverageBook;
import dev.trailsearch.indexer.coverage.Place;
import dev.trailsearch.indexer.deadletter.DeadLetters;
import dev.trailsearch.indexer.event.Shape;
import dev.trailsearch.indexer.ledger.Ledger;
import dev.trailsearch.indexer.ledger.Worker;
import dev.trailsearch.indexer.ledger.Workers;
import dev.trailsearch.indexer.load.ObjectWork.LoadMeans;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.Patience;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Mapping;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.Schema;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the parts of a load for one engine. */
record LoadSetup(EngineClient engine, LoadSettings settings, SerialListener listener) {

  Workers workers() {
    return new Workers(engine, settings.lease(), clock(), patience());
  }

  LoadMeans means(Workers workers, Worker worker, DocumentSink sink) {
    return new LoadMeans(
        new Ledger(engine, workers, clock(), patience()),
        worker,
        sink,
        new DeadLetters(engine, clock(), patience()));
  }

  /** Sends documents, as the settings say. */
  BulkLoader loader() {
    return new BulkLoader(engine, new PartitionCatalogue(engine), settings.bulk(), listener);
  }

  /** As many as objects are read at once. */
  List<ObjectLoad> loads(DocumentSink sink) throws InterruptedException {
    Shape.Branch mapping = Mapping.shape(FieldCatalogue.load());
    PartitionCatalogue partitions = new PartitionCatalogue(engine);
    LoadSettings placed =
        settings.with(patience().until(() -> partitions.partitioning(settings.partitioning())));
    return Stream.generate(() -> new ObjectLoad(mapping, placed, sink))
        .limit(settings.readers())
        .toList();
  }

  /** So that the first search need not: nothing is refreshed while nobody searches. */
  void refresh() throws InterruptedException {
    patience()
        .until(() ->
            engine.request(
                "POST",
                "/" + Schema.READ_ALIAS + "," + Schema.LEDGER_INDEX + "/_refresh",
                Map.of("ignore_unavailable", "true"),
                null));
  }

  /** Measures anew how far some places are loaded. */
  void tellCoverage(Set<Place> places) throws InterruptedException {
    CoverageBook book = new CoverageBook(engine);
    for (Place place : places) {
      patience()
          .until(() -> {
            book.renew(Set.of(place));
            return place;
          });
    }
  }

  private Patience patience() {
    return new Patience(settings.bulk().patience(), listener);
  }

  private InstantSource clock() {
    return settings.partitioning().clock();
  }
}
