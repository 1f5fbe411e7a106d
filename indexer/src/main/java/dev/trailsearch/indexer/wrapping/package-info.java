/** Finds the records inside what services and tools put around them, and names what is none. */
@NullMarked
package dev.trailsearch.indexer.wrapping;

import org.jspecify.annotations.NullMarked;
