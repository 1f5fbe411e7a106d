/** What happened, as a story: principals, sessions, chains, and what is new or rare. */
@NullMarked
package dev.trailsearch.api.investigate;

import org.jspecify.annotations.NullMarked;
