/** Placeholder. */
@NullMarked
package dev.trailsearch.engine;

import org.jspecify.annotations.NullMarked;
