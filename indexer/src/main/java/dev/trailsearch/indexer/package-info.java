/** The library behind Trailsearch: what an event is, where it lives, how it gets there. */
@NullMarked
package dev.trailsearch.indexer;

import org.jspecify.annotations.NullMarked;
