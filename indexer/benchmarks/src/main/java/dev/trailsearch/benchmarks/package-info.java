/** Measurements of what Trailsearch costs; each prints a table that the documents quote. */
@NullMarked
package dev.trailsearch.benchmarks;

import org.jspecify.annotations.NullMarked;
