package dev.trailsearch.sources.queue;

/**
 * A message as it was received.
 *
 * @param id the same at each receipt
 * @param receipt another at each receipt
 * @param receives how often it was received, this time included
 */
record QueueMessage(String id, String receipt, String body, int receives) {}
