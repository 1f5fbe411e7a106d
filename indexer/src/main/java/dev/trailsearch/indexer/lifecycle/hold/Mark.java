package dev.trailsearch.indexer.lifecycle.hold;

import java.time.Instant;

/**
 * Who did something, why and when.
 *
 * @param by a person's name
 * @param why in that person's words; may be empty
 * @param time when
 */
public record Mark(String by, String why, Instant time) {}
