package dev.trailsearch.search.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time.
 *
 * @param from its first instant; null if it has no beginning
 * @param to the first instant after it; null if it has no end
 */
public record Interval(@Nullable Instant from, @Nullable Instant to) {}
