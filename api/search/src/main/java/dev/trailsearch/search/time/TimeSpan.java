package dev.trailsearch.search.time;

import java.time.Instant;

/**
 * What a written time stands for.
 *
 * @param start its first instant
 * @param end the first instant after it: a second later for {@code 11:47:39}, a day for a date
 * @param whole whether it names a day or longer, or was rounded, so that a range up to it includes
 *     it
 */
public record TimeSpan(Instant start, Instant end, boolean whole) {}
