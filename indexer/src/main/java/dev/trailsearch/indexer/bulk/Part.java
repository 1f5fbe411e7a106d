package dev.trailsearch.indexer.bulk;

import java.util.List;

/**
 * Documents that go in one request.
 *
 * @param documents at least one
 * @param breaks how many requests with just these documents broke off
 * @param answersBefore how many requests of the load had been answered when one with these
 *     documents broke off first; {@link #NEVER} if none did
 */
record Part(List<Document> documents, int breaks, long answersBefore) {

  private static final long NEVER = -1;

  Part {
    documents = List.copyOf(documents);
  }

  static Part of(List<Document> documents) {
    return new Part(documents, 0, NEVER);
  }

  boolean isSingle() {
    return documents.size() == 1;
  }

  /** What is left of it once some documents are settled. */
  Part with(List<Document> fewer) {
    return new Part(fewer, breaks, answersBefore);
  }

  /** After one more request broke off. */
  Part broken(long answers) {
    return new Part(documents, breaks + 1, answersBefore == NEVER ? answers : answersBefore);
  }

  /** Its two halves. What is known of the whole is held against both. */
  List<Part> halves() {
    int middle = documents.size() / 2;
    return List.of(
        new Part(documents.subList(0, middle), 0, answersBefore),
        new Part(documents.subList(middle, documents.size()), 0, answersBefore));
  }
}
