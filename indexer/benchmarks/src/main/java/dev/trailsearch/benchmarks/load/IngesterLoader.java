package dev.trailsearch.benchmarks.load;

import dev.trailsearch.benchmarks.material.Loads;
import dev.trailsearch.benchmarks.material.LogRecords;
import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.DocumentWriter;
import dev.trailsearch.indexer.schema.Provenance;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.opensearch.client.opensearch._helpers.bulk.BulkIngester;
import org.opensearch.client.opensearch._helpers.bulk.BulkListener;
import org.opensearch.client.opensearch.core.BulkRequest;
import org.opensearch.client.opensearch.core.BulkResponse;
import org.opensearch.client.util.BinaryData;
import org.opensearch.client.util.ContentType;

/** Our documents, brought in by the helper of opensearch-java. */
final class IngesterLoader implements Loader {

  private static final int BULK_BYTES = 2 * 1024 * 1024;
  private static final int IN_FLIGHT = 2;
  private static final int CONFLICT = 409;

  @Override
  public long load(Logs logs, URI engine) throws Exception {
    Failures failures = new Failures();
    try (EngineClient client = new EngineClient(ConnectionSettings.of(engine))) {
      try (BulkIngester<Void> ingester =
          BulkIngester.of(helper ->
              helper
                  .client(client.typed())
                  .maxSize(BULK_BYTES)
                  .maxOperations(-1)
                  .maxConcurrentRequests(IN_FLIGHT)
                  .listener(failures))) {
        Feeding feeding = new Feeding(ingester);
        for (Path file : logs.files()) {
          feeding.load(file);
        }
      }
    }
    return failures.count.get();
  }

  /** Reads the files. */
  private static final class Feeding {
    private final BulkIngester<Void> ingester;
    private final LogRecords logs = new LogRecords();
    private final DocumentWriter writer = new DocumentWriter();

    Feeding(BulkIngester<Void> ingester) {
      this.ingester = ingester;
    }

    void load(Path file) throws IOException {
      Provenance provenance = new Provenance(file.toString(), Instant.EPOCH);
      logs.read(file, (event, record) -> add(event, record, provenance));
    }

    private void add(Event event, Slice record, Provenance provenance) {
      byte[] document = writer.write(event, event.id(), record, provenance).bytes();
      String alias = Loads.PARTITIONING.of(event.time().instant()).writeAlias();
      ingester.add(operation ->
          operation.create(create ->
              create
                  .index(alias)
                  .id(event.id().document())
                  .document(BinaryData.of(document, ContentType.APPLICATION_JSON))));
    }
  }

  /** Counts what was refused: a repeat is not. */
  private static final class Failures implements BulkListener<Void> {
    private final AtomicLong count = new AtomicLong();

    @Override
    public void beforeBulk(long execution, BulkRequest request, List<Void> contexts) {}

    @Override
    public void afterBulk(
        long execution, BulkRequest request, List<Void> contexts, BulkResponse response) {
      count.addAndGet(
          response.items().stream()
              .filter(item -> item.error() != null && item.status() != CONFLICT)
              .count());
    }

    @Override
    public void afterBulk(
        long execution, BulkRequest request, List<Void> contexts, Throwable failure) {
      count.addAndGet(request.operations().size());
    }
  }
}
