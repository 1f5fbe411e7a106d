/**
 * How an event is stored: the field catalogue, the index template, the partitions and the document.
 */
@NullMarked
package dev.trailsearch.indexer.schema;

import org.jspecify.annotations.NullMarked;
