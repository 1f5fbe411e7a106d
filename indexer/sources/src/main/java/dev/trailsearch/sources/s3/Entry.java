package dev.trailsearch.sources.s3;

import dev.trailsearch.indexer.source.LogObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a listing that stops at slashes tells of. */
sealed interface Entry {

  /** An object that is wanted. */
  record Found(LogObject object) implements Entry {}

  /**
   * More keys that begin alike.
   *
   * @param prefix ends with a slash
   */
  record Folder(String prefix) implements Entry {}

  /**
   * Keys that begin alike and are left out.
   *
   * @param place where they lie
   * @param reason in words
   */
  record PassedOver(String place, String reason) implements Entry {}

  /**
   * A part of a listing: at most a thousand keys and folders.
   *
   * @param entries in the order of the keys
   * @param next asks for the part after it; null at the end
   */
  record Page(List<Entry> entries, @Nullable String next) {

    public Page {
      entries = List.copyOf(entries);
    }
  }
}
