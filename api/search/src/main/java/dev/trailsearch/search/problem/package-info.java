/** What a caller asked that cannot be answered, in words that help. */
@NullMarked
package dev.trailsearch.search.problem;

import org.jspecify.annotations.NullMarked;
