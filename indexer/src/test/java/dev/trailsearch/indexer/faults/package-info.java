/** Loads under faults that last: killed processes, lost nodes, full disks. */
@NullMarked
package dev.trailsearch.indexer.faults;

import org.jspecify.annotations.NullMarked;
