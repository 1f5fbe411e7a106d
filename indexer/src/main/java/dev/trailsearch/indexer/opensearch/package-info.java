/** The one place that opens sockets to the engine and translates its errors. */
@NullMarked
package dev.trailsearch.indexer.opensearch;

import org.jspecify.annotations.NullMarked;
