/** What a load would do, told before anything is read. */
@NullMarked
package dev.trailsearch.indexer.plan;

import org.jspecify.annotations.NullMarked;
