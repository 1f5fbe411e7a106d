/** Questions that every analyst asks, by name. */
@NullMarked
package dev.trailsearch.api.preset;

import org.jspecify.annotations.NullMarked;
