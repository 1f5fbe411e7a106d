/** How far each account and Region is loaded, and which hours of it are not. */
@NullMarked
package dev.trailsearch.indexer.coverage;

import org.jspecify.annotations.NullMarked;
