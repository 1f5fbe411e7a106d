/** Setting events aside for a case, so that nobody can change or delete them. */
@NullMarked
package dev.trailsearch.indexer.lifecycle.hold;

import org.jspecify.annotations.NullMarked;
