package dev.trailsearch.indexer.bulk;

import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.schema.Partition;
import dev.trailsearch.indexer.schema.Placements;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Settles documents by what the engine said to each. */
final class Settlement {

  private final Comparison comparison;
  private final Placements placements;

  Settlement(Comparison comparison, Placements placements) {
    this.comparison = comparison;
    this.placements = placements;
  }

  /**
   * A document that may be in the engine.
   *
   * @param absent why to wait if it is not
   * @param blocked whether its partition refuses to be written to
   */
  private record Doubt(Document document, String absent, boolean blocked) {}

  /**
   * Settles what can be settled and leaves the rest in the round.
   *
   * @param outcomes in the order of the documents
   */
  void settle(Addressed sent, List<ItemOutcome> outcomes, Round round) {
    List<Doubt> doubts = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Document document = sent.documents().get(i);
      switch (outcomes.get(i)) {
        case ItemOutcome.Created() ->
            document.settle(document.isConflict() ? new Settled.Conflict() : new Settled.Indexed());
        // Deleted in between, or not readable now: either way not to be asked in a tight circle.
        case ItemOutcome.Exists() ->
            doubts.add(
                new Doubt(document, "a document that is said to exist cannot be read", false));
        case ItemOutcome.Blocked(String reason) -> doubts.add(new Doubt(document, reason, true));
        case ItemOutcome.NoPartition() -> {
          placements.forget(document.partition());
          round.again(document);
        }
        case ItemOutcome.Busy(String reason) -> round.later(List.of(document), reason);
        case ItemOutcome.Refused(String reason) -> document.settle(new Settled.Rejected(reason));
      }
    }
    if (!doubts.isEmpty()) {
      resolve(doubts, sent, round);
    }
  }

  /**
   * Settles documents that stand in frozen indices. Nothing changes there, so what is not in them
   * will not be.
   *
   * @return those that are in none
   */
  List<Document> settleFrozen(List<Document> documents, List<String> frozen, Round round) {
    if (frozen.isEmpty()) {
      return documents;
    }
    List<Comparison.Relation> relations = comparison.compareIn(frozen, documents);
    List<Document> absent = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      switch (relations.get(i)) {
        case SAME -> document.settle(new Settled.Duplicate());
        case DIFFERENT -> besides(document, round);
        case ABSENT -> absent.add(document);
        case UNKNOWN -> round.later(List.of(document), "an index under a hold cannot be read");
      }
    }
    return absent;
  }

  /** Settles duplicates; what has the same id and other content comes back under a derived id. */
  private void resolve(List<Doubt> doubts, Addressed sent, Round round) {
    List<Document> documents = doubts.stream().map(Doubt::document).toList();
    List<Comparison.Relation> relations;
    try {
      relations = comparison.compare(documents, sent::alias);
    } catch (EngineException e) {
      round.later(documents, e);
      return;
    }
    List<Doubt> absent = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      switch (relations.get(i)) {
        case SAME -> document.settle(new Settled.Duplicate());
        case DIFFERENT -> besides(document, round);
        case ABSENT -> absent.add(doubts.get(i));
        case UNKNOWN -> round.later(List.of(document), doubts.get(i).absent());
      }
    }
    absent.stream()
        .filter(doubt -> !doubt.blocked())
        .forEach(doubt -> round.later(List.of(doubt.document()), doubt.absent()));
    absent.stream()
        .filter(Doubt::blocked)
        .collect(Collectors.groupingBy(doubt -> doubt.document().partition()))
        .forEach((partition, its) -> reopen(partition, its, round));
  }

  /** Only for what is new: a partition is not opened for what it has. */
  private void reopen(Partition partition, List<Doubt> blocked, Round round) {
    List<Document> documents = blocked.stream().map(Doubt::document).toList();
    try {
      if (placements.reopen(partition)) {
        documents.forEach(round::again);
      } else {
        round.later(documents, blocked.getFirst().absent());
      }
    } catch (EngineException e) {
      round.later(documents, e);
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
