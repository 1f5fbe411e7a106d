package dev.trailsearch.indexer.reconcile;

import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.bulk.DocumentSink;
import dev.trailsearch.indexer.bulk.Settled;
import java.util.ArrayList;
import java.util.List;

/**
 * Settles documents by looking at what the index holds: the same is left, the rest is passed on to
 * be loaded.
 *
 * <p>Where an id holds other content that came from another object, it cannot be told at once
 * whether that event was altered or the two share an id: the other object decides, which may be
 * read only later. Such documents wait until all others are settled.
 */
final class Checker implements DocumentSink {

  private static final int BATCH = 500;
  private static final int BATCH_BYTES = 4 * 1024 * 1024;

  /** Rare by nature; a store that was altered all over is decided on in several goes. */
  private static final int UNDECIDED = 5_000;

  private final Index index;
  private final DocumentSink loader;
  private final Differences differences;
  private List<Document> batch = new ArrayList<>();
  private int batchBytes;
  private List<Document> undecided = new ArrayList<>();

  Checker(Index index, DocumentSink loader, Differences differences) {
    this.index = index;
    this.loader = loader;
    this.differences = differences;
  }

  @Override
  public void add(Document document) throws InterruptedException {
    List<Document> full;
    synchronized (this) {
      batch.add(document);
      batchBytes += document.body().length;
      if (batch.size() < BATCH && batchBytes < BATCH_BYTES) {
        return;
      }
      full = takeBatch();
    }
    check(full);
  }

  private List<Document> takeBatch() {
    List<Document> full = batch;
    batch = new ArrayList<>();
    batchBytes = 0;
    return full;
  }

  @Override
  public void finish() throws InterruptedException {
    List<Document> rest;
    synchronized (this) {
      rest = takeBatch();
    }
    check(rest);
    loader.finish();
    decide();
    loader.finish();
  }

  private void check(List<Document> documents) throws InterruptedException {
    if (documents.isEmpty()) {
      return;
    }
    List<Stored> stored = index.look(documents);
    List<Document> elsewhere = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      switch (stored.get(i)) {
        case Stored.Absent() when index.isExpired(document.partition()) ->
            document.settle(new Settled.Expired());
        case Stored.Absent() -> load(document, Difference.MISSING);
        case Stored.Same(String source) -> same(document, source);
        case Stored.Other other when isAltered(document, other) -> renew(document, other);
        case Stored.Other _ -> elsewhere.add(document.besides());
      }
    }
    checkBesides(elsewhere);
  }

  /** What a hold was set on stays as it is, altered or not: the event as it was goes beside it. */
  private boolean isAltered(Document document, Stored.Other other) throws InterruptedException {
    return (!other.record() || other.isFrom(document.provenance().source()))
        && !index.isFrozen(document, other.version());
  }

  /** The id is another event's; whether this one stands beside it is looked at next. */
  private void checkBesides(List<Document> documents) throws InterruptedException {
    List<Stored> stored = documents.isEmpty() ? List.of() : index.look(documents);
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      switch (stored.get(i)) {
        case Stored.Absent() -> undecided(document.original());
        case Stored.Same(String source) -> same(document, source);
        case Stored.Other other -> renew(document, other);
      }
    }
  }

  private void same(Document document, String source) {
    differences.same(document, source);
    document.settle(new Settled.Duplicate());
  }

  private void load(Document document, Difference difference) throws InterruptedException {
    differences.found(document, difference);
    loader.add(document);
  }

  private void renew(Document document, Stored.Other other) throws InterruptedException {
    index.remove(document, other.version());
    load(document, Difference.ALTERED);
  }

  private void undecided(Document document) throws InterruptedException {
    synchronized (this) {
      undecided.add(document);
      if (undecided.size() < UNDECIDED) {
        return;
      }
    }
    decide();
  }

  /** Whatever was altered has been loaded anew by now; what still differs shares an id. */
  private void decide() throws InterruptedException {
    List<Document> documents;
    synchronized (this) {
      documents = undecided;
      undecided = new ArrayList<>();
    }
    for (int from = 0; from < documents.size(); from += BATCH) {
      List<Document> page = documents.subList(from, Math.min(from + BATCH, documents.size()));
      List<Stored> stored = index.look(page);
      for (int i = 0; i < page.size(); i++) {
        Document document = page.get(i);
        switch (stored.get(i)) {
          case Stored.Absent() -> load(document, Difference.MISSING);
          case Stored.Same(String source) -> same(document, source);
          case Stored.Other _ -> load(document.besides(), Difference.CONFLICT);
        }
      }
    }
  }
}
