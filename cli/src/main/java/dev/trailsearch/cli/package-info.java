/** Placeholder. */
@NullMarked
package dev.trailsearch.cli;

import org.jspecify.annotations.NullMarked;
