/** What each way of storing events costs the engine. */
@NullMarked
package dev.trailsearch.benchmarks.mapping;

import org.jspecify.annotations.NullMarked;
