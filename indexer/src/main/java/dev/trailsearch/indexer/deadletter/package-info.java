/** What could not be indexed: kept in the engine with its bytes, its place and its cause. */
@NullMarked
package dev.trailsearch.indexer.deadletter;

import org.jspecify.annotations.NullMarked;
