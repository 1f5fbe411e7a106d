/** Deleting partitions for good. */
@NullMarked
package dev.trailsearch.indexer.lifecycle.removal;

import org.jspecify.annotations.NullMarked;
