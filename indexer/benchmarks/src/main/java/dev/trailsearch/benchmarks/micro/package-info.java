/** What one step takes on one core, by JMH. */
@NullMarked
package dev.trailsearch.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
