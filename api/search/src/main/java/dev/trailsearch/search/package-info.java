/** The read side of Trailsearch, as the API and the command line use it: one search, one answer. */
@NullMarked
package dev.trailsearch.search;

import org.jspecify.annotations.NullMarked;
