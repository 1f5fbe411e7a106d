/** One event, whole. */
@NullMarked
package dev.trailsearch.api.event;

import org.jspecify.annotations.NullMarked;
