/** Placeholder. */
@NullMarked
package dev.trailsearch.generator;

import org.jspecify.annotations.NullMarked;
