package dev.trailsearch.indexer.bulk;

import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import java.util.ArrayList;
import java.util.List;

/** Settles documents by what the engine said to each. */
final class Settlement {

  private final Comparison comparison;
  private final PartitionCatalogue partitions;

  Settlement(Comparison comparison, PartitionCatalogue partitions) {
    this.comparison = comparison;
    this.partitions = partitions;
  }

  /**
   * A document that may be in the engine.
   *
   * @param absent why to wait if it is not
   */
  private record Doubt(Document document, String absent) {}

  /**
   * Settles what can be settled and leaves the rest in the round.
   *
   * @param outcomes in the order of the documents
   */
  void settle(List<Document> sent, List<ItemOutcome> outcomes, Round round) {
    List<Doubt> doubts = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      Document document = sent.get(i);
      switch (outcomes.get(i)) {
        case ItemOutcome.Created() ->
            document.settle(document.isConflict() ? new Settled.Conflict() : new Settled.Indexed());
        // Deleted in between, or not readable now: either way not to be asked in a tight circle.
        case ItemOutcome.Exists() ->
            doubts.add(new Doubt(document, "a document that is said to exist cannot be read"));
        case ItemOutcome.Blocked(String reason) -> doubts.add(new Doubt(document, reason));
        case ItemOutcome.NoPartition() -> {
          partitions.forget(document.partition());
          round.again(document);
        }
        case ItemOutcome.Busy(String reason) -> round.later(List.of(document), reason);
        case ItemOutcome.Refused(String reason) -> document.settle(new Settled.Rejected(reason));
      }
    }
    if (!doubts.isEmpty()) {
      resolve(doubts, round);
    }
  }

  /** Settles duplicates; what has the same id and other content comes back under a derived id. */
  private void resolve(List<Doubt> doubts, Round round) {
    List<Document> documents = doubts.stream().map(Doubt::document).toList();
    List<Comparison.Relation> relations;
    try {
      relations = comparison.compare(documents);
    } catch (EngineException e) {
      round.later(documents, e);
      return;
    }
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      switch (relations.get(i)) {
        case SAME -> document.settle(new Settled.Duplicate());
        case DIFFERENT -> besides(document, round);
        case ABSENT -> round.later(List.of(document), doubts.get(i).absent());
      }
    }
  }

  /**
   * The derived id stands for the content: other content under it was put there by someone else.
   */
  private static void besides(Document document, Round round) {
    if (document.isConflict()) {
      document.settle(
          new Settled.Rejected("its id and the one derived from it are taken by other content"));
    } else {
      round.again(document.besides());
    }
  }
}
