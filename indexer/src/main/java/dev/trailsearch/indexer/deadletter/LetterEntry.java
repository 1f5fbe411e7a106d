package dev.trailsearch.indexer.deadletter;

/**
 * A letter in the engine, unopened: all but its bytes.
 *
 * @param id its name
 * @param place where it was lost
 * @param fault what is wrong with it
 * @param length how many bytes it had, kept or not
 * @param status what became of it so far
 */
public record LetterEntry(String id, Place place, Fault fault, long length, Status status) {}
