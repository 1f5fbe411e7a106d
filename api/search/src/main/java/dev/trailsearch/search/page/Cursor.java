package dev.trailsearch.search.page;

import java.time.Instant;

/**
 * Where a page ended. All pages of one search see the same {@code now}, so relative times do not
 * move, and none sees what was indexed after it.
 *
 * @param asOf when the first page was asked for, in milliseconds
 * @param time the last event's time as the engine sorts it
 * @param tie the last event's tie-breaker
 */
public record Cursor(Instant asOf, long time, long tie) {}
