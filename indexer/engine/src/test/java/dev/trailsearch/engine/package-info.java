/** Tests of the engine's parts without an engine, and of local engines with one. */
@NullMarked
package dev.trailsearch.engine;

import org.jspecify.annotations.NullMarked;
