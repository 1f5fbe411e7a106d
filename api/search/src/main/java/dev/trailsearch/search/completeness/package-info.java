/** What is known of the events that an answer could not hold, since they are not loaded. */
@NullMarked
package dev.trailsearch.search.completeness;

import org.jspecify.annotations.NullMarked;
