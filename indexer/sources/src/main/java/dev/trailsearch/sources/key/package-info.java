/** Public keys from CloudTrail itself. */
@NullMarked
package dev.trailsearch.sources.key;

import org.jspecify.annotations.NullMarked;
