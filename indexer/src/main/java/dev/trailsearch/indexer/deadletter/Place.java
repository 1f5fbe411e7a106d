package dev.trailsearch.indexer.deadletter;

import dev.trailsearch.indexer.event.Position;

/**
 * Where something was lost.
 *
 * @param object the file or key that held it
 * @param start where it begins in the uncompressed content
 */
public record Place(String object, Position start) {}
