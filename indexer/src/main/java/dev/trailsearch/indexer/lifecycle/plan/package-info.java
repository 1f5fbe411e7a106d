/** What a policy asks to be done now, and why; decided without touching anything. */
@NullMarked
package dev.trailsearch.indexer.lifecycle.plan;

import org.jspecify.annotations.NullMarked;
