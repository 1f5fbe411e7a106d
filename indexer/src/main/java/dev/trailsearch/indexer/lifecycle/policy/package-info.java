/** What is to become of partitions as they age, read from a file. */
@NullMarked
package dev.trailsearch.indexer.lifecycle.policy;

import org.jspecify.annotations.NullMarked;
