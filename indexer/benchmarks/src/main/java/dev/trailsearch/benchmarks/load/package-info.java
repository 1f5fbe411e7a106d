/** From log files to the index: ours, others, and the engine's own limit, in one run. */
@NullMarked
package dev.trailsearch.benchmarks.load;

import org.jspecify.annotations.NullMarked;
