/** How much one caller may ask, and how much all may ask at once. */
@NullMarked
package dev.trailsearch.api.limit;

import org.jspecify.annotations.NullMarked;
