/// What happened, told as a story: principals, sessions, chains, and what is new or rare.
@NullMarked
package dev.trailsearch.cli.investigate;

import org.jspecify.annotations.NullMarked;
