/** Loads under what lasts: killed processes, lost nodes, full disks, records wrong in every way. */
@NullMarked
package dev.trailsearch.indexer.faults;

import org.jspecify.annotations.NullMarked;
