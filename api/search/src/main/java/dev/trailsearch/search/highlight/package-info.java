/** Showing where in a record the words of a query stand. */
@NullMarked
package dev.trailsearch.search.highlight;

import org.jspecify.annotations.NullMarked;
