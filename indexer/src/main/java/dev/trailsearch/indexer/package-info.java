/** Placeholder. */
@NullMarked
package dev.trailsearch.indexer;

import org.jspecify.annotations.NullMarked;
