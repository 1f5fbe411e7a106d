/** Doing what a plan says, one step at a time. */
@NullMarked
package dev.trailsearch.indexer.lifecycle.apply;

import org.jspecify.annotations.NullMarked;
