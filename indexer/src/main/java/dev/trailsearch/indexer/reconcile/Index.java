package dev.trailsearch.indexer.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import dev.trailsearch.indexer.opensearch.Passing;
import dev.trailsearch.indexer.opensearch.Patience;
import dev.trailsearch.indexer.schema.Partition;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The index, as far as it is compared with a source. */
final class Index {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final EngineClient engine;
  private final PartitionCatalogue partitions;
  private final Patience patience;
  private final Map<Partition, Boolean> expired = new ConcurrentHashMap<>();

  Index(EngineClient engine, PartitionCatalogue partitions, Duration patience) {
    this.engine = engine;
    this.partitions = partitions;
    this.patience = new Patience(patience);
  }

  /** Whether retention has removed the partition, and with it all that belongs there. */
  boolean isExpired(Partition partition) {
    return expired.computeIfAbsent(partition, partitions::isDeleted);
  }

  /**
   * What is held under the ids of the documents, in their order. A partition that was under a hold
   * may have several indices; an id is in one of them only.
   */
  List<Stored> look(List<Document> documents) throws InterruptedException {
    Map<Partition, List<String>> indices = new HashMap<>();
    for (Document document : documents) {
      Partition partition = document.partition();
      if (!indices.containsKey(partition)) {
        indices.put(partition, patience.until(() -> partitions.indices(partition)));
      }
    }
    List<Stored> stored =
        new ArrayList<>(Collections.nCopies(documents.size(), new Stored.Absent()));
    int most = indices.values().stream().mapToInt(List::size).max().orElse(0);
    for (int n = 0; n < most; n++) {
      lookIn(n, indices, documents, stored);
    }
    return stored;
  }

  /** Looks up in the n-th index of its partition what was in none before. */
  private void lookIn(
      int n, Map<Partition, List<String>> indices, List<Document> documents, List<Stored> stored)
      throws InterruptedException {
    List<Integer> looked = new ArrayList<>();
    ObjectNode body = JSON.objectNode();
    ArrayNode docs = body.putArray("docs");
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      List<String> its = indices.getOrDefault(document.partition(), List.of());
      if (n < its.size() && stored.get(i) instanceof Stored.Absent) {
        looked.add(i);
        docs.addObject().put("_index", its.get(n)).put("_id", document.id().document());
      }
    }
    if (looked.isEmpty()) {
      return;
    }
    JsonNode found = patience.until(() -> engine.request("POST", "/_mget", body)).path("docs");
    for (int j = 0; j < looked.size(); j++) {
      int i = looked.get(j);
      stored.set(i, Stored.of(documents.get(i), found.path(j)));
    }
  }

  /** Whether what was looked at cannot be changed any more, since a hold was set on it. */
  boolean isFrozen(Document document, Stored.Version version) throws InterruptedException {
    return patience.until(() -> partitions.isFrozen(document.partition(), version.index()));
  }

  /** Takes away what stands under the document's id, unless it is not what was looked at. */
  void remove(Document document, Stored.Version version) throws InterruptedException {
    String path = "/" + version.index() + "/_doc/" + document.id().document();
    Map<String, String> parameters =
        Map.of("if_seq_no", "" + version.sequence(), "if_primary_term", "" + version.term());
    patience.until(() -> {
      EngineResponse response = engine.send("DELETE", path, parameters, null);
      boolean gone = response.status() == 404 || response.status() == 409;
      if (Passing.isBlock(response.errorType())) {
        partitions.reopen(document.partition());
      }
      if (!response.ok() && !gone) {
        throw EngineClient.refused("DELETE", path, response);
      }
      return response;
    });
  }

  /** How many events name each of the objects as the one that held them. */
  Map<String, Long> countBySource(Collection<String> keys) throws InterruptedException {
    ObjectNode body = JSON.objectNode().put("size", 0);
    ArrayNode terms = body.putObject("query").putObject("terms").putArray("trail.source");
    keys.forEach(terms::add);
    body.putObject("aggs")
        .putObject("sources")
        .putObject("terms")
        .put("field", "trail.source")
        .put("size", keys.size());
    String path = "/" + Schema.READ_ALIAS;
    Map<String, String> lenient = Map.of("ignore_unavailable", "true");
    JsonNode answer =
        patience.until(() -> {
          engine.request("POST", path + "/_refresh", lenient, null);
          return engine.search(Schema.READ_ALIAS, body);
        });
    Map<String, Long> counts = new HashMap<>();
    for (JsonNode bucket : answer.at("/aggregations/sources/buckets")) {
      counts.put(bucket.path("key").asText(), bucket.path("doc_count").asLong());
    }
    return counts;
  }
}
