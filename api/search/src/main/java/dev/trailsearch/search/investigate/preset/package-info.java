/** Questions that every analyst asks, ready to be asked. */
@NullMarked
package dev.trailsearch.search.investigate.preset;

import org.jspecify.annotations.NullMarked;
