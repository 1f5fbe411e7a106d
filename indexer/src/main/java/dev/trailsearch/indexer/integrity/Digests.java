package dev.trailsearch.indexer.integrity;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The digests of a chain, one after another in the order of their ends. */
interface Digests {

  /** The next one; null at the end. */
  @Nullable DigestFile next() throws InterruptedException;

  /** These. */
  static Digests of(List<DigestFile> files) {
    Iterator<DigestFile> left = List.copyOf(files).iterator();
    return () -> left.hasNext() ? left.next() : null;
  }
}
