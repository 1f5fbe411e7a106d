/** Keeping partitions for years: sealing, legal holds, snapshots, and deletion by a policy. */
@NullMarked
package dev.trailsearch.indexer.lifecycle;

import org.jspecify.annotations.NullMarked;
