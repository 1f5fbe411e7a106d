/** Copies of partitions in a repository, and their return. */
@NullMarked
package dev.trailsearch.indexer.lifecycle.snapshot;

import org.jspecify.annotations.NullMarked;
