package dev.trailsearch.indexer.bulk;

/**
 * How a load flows at one moment.
 *
 * @param inFlight bytes of documents sent and not settled
 * @param target bytes that may be in flight now, by what the engine takes
 * @param waits how many batches had to wait for room so far
 */
public record Flow(long inFlight, long target, long waits) {}
