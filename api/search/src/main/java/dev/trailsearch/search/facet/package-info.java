/** Counts beside the hits: facets, the values of one facet, and the histogram. */
@NullMarked
package dev.trailsearch.search.facet;

import org.jspecify.annotations.NullMarked;
