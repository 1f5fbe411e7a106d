/** Ending a partition: merged to one segment, and closed to writes until something new comes. */
@NullMarked
package dev.trailsearch.indexer.lifecycle.seal;

import org.jspecify.annotations.NullMarked;
