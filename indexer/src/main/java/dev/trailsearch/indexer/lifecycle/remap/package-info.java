/** Deriving the events of a partition anew, into other indices, without a break. */
@NullMarked
package dev.trailsearch.indexer.lifecycle.remap;

import org.jspecify.annotations.NullMarked;
