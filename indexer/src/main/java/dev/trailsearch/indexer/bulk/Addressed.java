package dev.trailsearch.indexer.bulk;

import dev.trailsearch.indexer.schema.Partition;
import java.util.List;
import java.util.Map;

/**
 * Documents, and where each is written.
 *
 * @param documents in the order of the request
 * @param aliases of their partitions
 */
record Addressed(List<Document> documents, Map<Partition, String> aliases) {

  Addressed {
    documents = List.copyOf(documents);
    aliases = Map.copyOf(aliases);
  }

  String alias(Document document) {
    String alias = aliases.get(document.partition());
    if (alias == null) {
      throw new IllegalStateException("no alias for " + document.partition().key());
    }
    return alias;
  }

  long bytes() {
    return documents.stream().mapToLong(document -> document.body().length).sum();
  }
}
