/** Loads of more objects than memory would hold. */
@NullMarked
package dev.trailsearch.sources.scale;

import org.jspecify.annotations.NullMarked;
