/** What searches take, at several sizes of the store. */
@NullMarked
package dev.trailsearch.benchmarks.search;

import org.jspecify.annotations.NullMarked;
