/** Which partitions there are, and how the engine has them. */
@NullMarked
package dev.trailsearch.indexer.lifecycle.inventory;

import org.jspecify.annotations.NullMarked;
