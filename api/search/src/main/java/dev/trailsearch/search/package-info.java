/** Placeholder. */
@NullMarked
package dev.trailsearch.search;

import org.jspecify.annotations.NullMarked;
