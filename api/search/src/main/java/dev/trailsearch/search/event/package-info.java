/** An event as it is shown: the record as it was, and what was derived from it. */
@NullMarked
package dev.trailsearch.search.event;

import org.jspecify.annotations.NullMarked;
