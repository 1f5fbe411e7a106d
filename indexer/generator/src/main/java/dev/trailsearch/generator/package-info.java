/**
 * Deterministic, realistic CloudTrail logs in the real S3 layout, for demo, tests and benchmarks.
 */
@NullMarked
package dev.trailsearch.generator;

import org.jspecify.annotations.NullMarked;
