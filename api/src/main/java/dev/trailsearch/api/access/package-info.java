/** Who is calling, and what they may see and do: before any controller is reached. */
@NullMarked
package dev.trailsearch.api.access;

import org.jspecify.annotations.NullMarked;
