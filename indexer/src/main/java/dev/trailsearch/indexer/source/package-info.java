/** Where records come from: files, what they contain, and the records cut out of them. */
@NullMarked
package dev.trailsearch.indexer.source;

import org.jspecify.annotations.NullMarked;
