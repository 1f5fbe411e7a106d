/** What each form of an event's id costs an engine that holds millions. */
@NullMarked
package dev.trailsearch.benchmarks.ids;

import org.jspecify.annotations.NullMarked;
