package dev.trailsearch.indexer.lifecycle.remap;

import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.bulk.Receipt;
import dev.trailsearch.indexer.bulk.Settled;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Hears what becomes of copies. Safe for use by several threads. */
final class Copies implements Receipt {

  private final AtomicReference<@Nullable String> refusal = new AtomicReference<>();

  @Override
  public void settled(Document document, Settled outcome) {
    switch (outcome) {
      case Settled.Indexed(), Settled.Conflict(), Settled.Duplicate() -> {}
      case Settled.Expired() ->
          refusal.compareAndSet(null, "the index that events are copied to was taken away");
      case Settled.Rejected(String reason) ->
          refusal.compareAndSet(
              null,
              "the event %s cannot be stored in the new form: %s"
                  .formatted(document.id().document(), reason));
    }
  }

  /**
   * Looks whether all were taken.
   *
   * @throws RemapStoppedException if one was not
   */
  void check() throws RemapStoppedException {
    String words = refusal.get();
    if (words != null) {
      throw new RemapStoppedException(words);
    }
  }
}
