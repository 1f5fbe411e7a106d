/** Joins source, event and bulk into one load with one summary. */
@NullMarked
package dev.trailsearch.indexer.load;

import org.jspecify.annotations.NullMarked;
