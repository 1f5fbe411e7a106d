/** {@code /api/v1/events/export}: all events that match, as a stream. */
@NullMarked
package dev.trailsearch.api.export;

import org.jspecify.annotations.NullMarked;
