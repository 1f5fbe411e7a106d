/** Paging without a limit and without anything kept open in the engine. */
@NullMarked
package dev.trailsearch.search.page;

import org.jspecify.annotations.NullMarked;
