/** Times as people write them: ISO-8601, or relative to now. */
@NullMarked
package dev.trailsearch.search.time;

import org.jspecify.annotations.NullMarked;
