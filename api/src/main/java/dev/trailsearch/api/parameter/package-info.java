/** Turns parameters as they come over the wire into what the read side takes. */
@NullMarked
package dev.trailsearch.api.parameter;

import org.jspecify.annotations.NullMarked;
