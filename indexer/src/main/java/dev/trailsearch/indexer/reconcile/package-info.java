/** Comparing what a source holds with what the index holds, and mending the difference. */
@NullMarked
package dev.trailsearch.indexer.reconcile;

import org.jspecify.annotations.NullMarked;
