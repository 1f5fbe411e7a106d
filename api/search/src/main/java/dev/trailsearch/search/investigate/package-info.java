/** What happened, told as a story: principals, sessions, and what is new, from searches alone. */
@NullMarked
package dev.trailsearch.search.investigate;

import org.jspecify.annotations.NullMarked;
