/** Whether the API lives, and whether the engine behind it is ready. */
@NullMarked
package dev.trailsearch.api.health;

import org.jspecify.annotations.NullMarked;
