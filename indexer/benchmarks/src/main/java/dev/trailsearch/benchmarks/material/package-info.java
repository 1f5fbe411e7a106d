/** What is measured with: generated logs, their records, and bulk bodies made of them. */
@NullMarked
package dev.trailsearch.benchmarks.material;

import org.jspecify.annotations.NullMarked;
