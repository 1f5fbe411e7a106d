/** What nodes, copies and shards cost. */
@NullMarked
package dev.trailsearch.benchmarks.cluster;

import org.jspecify.annotations.NullMarked;
