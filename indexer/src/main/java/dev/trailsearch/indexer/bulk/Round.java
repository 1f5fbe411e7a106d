package dev.trailsearch.indexer.bulk;

import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.opensearch.Passing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is left of a part after one request: documents to send again, and why to wait first. */
final class Round {

  private final List<Document> again = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private String obstacle = "";

  /** To be sent again at once. */
  void again(Document document) {
    again.add(document);
  }

  /** To be sent again after a wait. */
  void later(Collection<Document> documents, String reason) {
    again.addAll(documents);
    obstacle = reason;
  }

  /**
   * To be sent again after a wait, if the error is of the kind that passes.
   *
   * @throws EngineException if it is not
   */
  void later(Collection<Document> documents, EngineException error) {
    if (!Passing.is(error)) {
      throw error;
    }
    later(documents, String.valueOf(error.getMessage()));
  }

  /** To be sent again after a wait, apart from the others. */
  void later(Part part, String reason) {
    parts.add(part);
    obstacle = reason;
  }

  /** To be sent in two requests. */
  void halve(Part part) {
    parts.addAll(part.halves());
  }

  /** Why to wait; empty if there is no need. */
  String obstacle() {
    return obstacle;
  }

  /** All that is left. */
  List<Part> rest() {
    List<Part> rest = new ArrayList<>(parts);
    if (!again.isEmpty()) {
      rest.add(Part.of(again));
    }
    return rest;
  }

  /** How many documents are not settled. */
  int open() {
    return again.size() + parts.stream().mapToInt(part -> part.documents().size()).sum();
  }
}
