package dev.trailsearch.indexer.deadletter;

import dev.trailsearch.indexer.event.Position;

/**
 * What is wrong with something that was lost.
 *
 * @param cause its class
 * @param reason in words, the engine's own where the engine refused it
 * @param noticed where in the object it was noticed; never before its start
 */
public record Fault(Cause cause, String reason, Position noticed) {}
