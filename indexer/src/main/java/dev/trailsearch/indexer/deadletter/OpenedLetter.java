package dev.trailsearch.indexer.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * A letter in the engine with its bytes. They may hold secrets.
 *
 * @param entry what is known of it
 * @param content its bytes; null once it was replayed
 */
public record OpenedLetter(LetterEntry entry, @Nullable Content content) {}
