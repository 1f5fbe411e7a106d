/** Searching events, with facets and a histogram in the same answer. */
@NullMarked
package dev.trailsearch.api.search;

import org.jspecify.annotations.NullMarked;
