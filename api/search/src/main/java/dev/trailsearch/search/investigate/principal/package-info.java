/** Principals: who they are, what they did, from where, first and last. */
@NullMarked
package dev.trailsearch.search.investigate.principal;

import org.jspecify.annotations.NullMarked;
