/** The values of one facet. */
@NullMarked
package dev.trailsearch.api.facets;

import org.jspecify.annotations.NullMarked;
