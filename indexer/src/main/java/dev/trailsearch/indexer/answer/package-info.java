/** Answers of the engine that are too large for a tree. */
@NullMarked
package dev.trailsearch.indexer.answer;

import org.jspecify.annotations.NullMarked;
