package dev.trailsearch.search.export;

import java.time.Instant;

/**
 * What an export came to.
 *
 * @param events written
 * @param matching events that match under the cut-off, counted at the end. It differs from what was
 *     written if some became visible, or were removed, while the export went on
 * @param asOf the cut-off
 */
public record ExportEnd(long events, long matching, Instant asOf) {}
