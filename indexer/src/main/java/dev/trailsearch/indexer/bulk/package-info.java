/** Sending documents in batches and learning what became of each. */
@NullMarked
package dev.trailsearch.indexer.bulk;

import org.jspecify.annotations.NullMarked;
