/** Builds the engine's client and the read side from the settings. */
@NullMarked
package dev.trailsearch.api.engine;

import org.jspecify.annotations.NullMarked;
