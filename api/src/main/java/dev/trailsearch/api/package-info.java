/** Placeholder. */
@NullMarked
package dev.trailsearch.api;

import org.jspecify.annotations.NullMarked;
