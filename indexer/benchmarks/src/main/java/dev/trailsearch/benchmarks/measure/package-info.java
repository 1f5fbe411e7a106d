/** Reads the meters: of the engine, of a process, of the machine. */
@NullMarked
package dev.trailsearch.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
